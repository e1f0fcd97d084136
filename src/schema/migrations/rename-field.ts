import { isMap, isScalar, parseDocument, type Pair } from 'yaml';

const keyed = (pair: Pair, name: string): boolean => isScalar(pair.key) && pair.key.value === name;

/**
 * Renames the field at a path of a YAML text, by its position: nothing but its name changes. The text comes back as it
 * was when the field is not there, when the new name is there already, or when it is no YAML.
 */
export function renameField(yaml: string, path: readonly string[], name: string): string {
  const document = parseDocument(yaml, { prettyErrors: false });
  const map = document.getIn(path.slice(0, -1), true);
  if (document.errors.length > 0 || !isMap(map) || map.items.some((pair) => keyed(pair, name))) return yaml;
  const key = map.items.find((pair) => keyed(pair, path.at(-1) ?? ''))?.key;
  const range = isScalar(key) ? key.range : undefined;
  return range ? yaml.slice(0, range[0]) + name + yaml.slice(range[1]) : yaml;
}
