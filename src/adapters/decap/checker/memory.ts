/**
 * The parser's module asks for up to 4 GB, which a hostile text could fill until the browser ends the whole page. Half a
 * gigabyte holds every ordinary text many times over; a text that wants more ends the parser, and nothing else. Loaded
 * before the parser.
 */
const mostPages = 8_192;

WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct: (Memory, [wanted]: [WebAssembly.MemoryDescriptor]) =>
    new Memory({ ...wanted, maximum: Math.min(wanted.maximum ?? mostPages, mostPages) }),
});
