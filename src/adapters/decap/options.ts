/** Something a reference can point to. */
export interface Option {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  /** Other words it is known by. */
  readonly also: readonly string[];
}

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

interface Prepared {
  readonly option: Option;
  readonly title: string;
  readonly all: string;
}

const prepared = new WeakMap<readonly Option[], readonly Prepared[]>();

function prepare(options: readonly Option[]): readonly Prepared[] {
  let ready = prepared.get(options);
  if (!ready) {
    ready = options.map((option) => ({
      option,
      title: plain(option.title),
      all: plain([option.title, option.id, ...option.also].join(' ')),
    }));
    prepared.set(options, ready);
  }
  return ready;
}

/** Options that hold every word typed, those whose title starts with them first; then in their own order. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...options];
  const whole = words.join(' ');
  const rank = ({ title, all }: Prepared): number => {
    if (!words.every((word) => all.includes(word))) return -1;
    if (title.startsWith(whole)) return 3;
    if (` ${title}`.includes(` ${whole}`)) return 2;
    return words.every((word) => title.includes(word)) ? 1 : 0;
  };
  return prepare(options)
    .map((each) => ({ option: each.option, rank: rank(each) }))
    .filter((each) => each.rank >= 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ option }) => option);
}

/** How a reference to an option is written: with its folder where several fit. */
export const referenceTo = ({ collection, id }: Option, to: readonly string[]): string =>
  to.length > 1 ? `${collection}/${id}` : id;
