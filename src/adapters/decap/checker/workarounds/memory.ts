/**
 * Seen in satteri 0.10.5.
 * Leans on: the one `new WebAssembly.Memory` with which the parser for browsers begins, and its `maximum`.
 * Mends: the parser's module asks for up to 4 GB, which a hostile text could fill until the browser ends the whole page.
 * Without it: the page, and what was written on it, is lost to one text.
 */

/**
 * Half a gigabyte holds every ordinary text many times over; a text that wants more ends the parser, and nothing else.
 * Loaded before the parser.
 */
const mostPages = 8_192;

WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct: (Memory, [wanted]: [WebAssembly.MemoryDescriptor]) =>
    new Memory({ ...wanted, maximum: Math.min(wanted.maximum ?? mostPages, mostPages) }),
});
