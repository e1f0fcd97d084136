/** A line that counts up while long work goes on; silent where nobody watches. */
export function progress(label: string): (done: number, all: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, all) => {
    process.stderr.write(`\r\u001b[K${done < all ? `${label}: ${done} of ${all}` : ''}`);
  };
}
