/** A text, or its plural forms, chosen by the value `n`. */
export type Text = string | { one?: string; two?: string; few?: string; many?: string; zero?: string; other: string };
export type Catalogue = Readonly<Record<string, Text>>;
export type Values = Readonly<Record<string, string | number>>;

const LOCALE = 'en';
const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

export const formatNumber = (value: number) => numbers.format(value);

/**
 * The texts of a screen: `const t = texts({ ...common, ...viewer })`, then `t('show.new', { n: 8 })`.
 * `{name}` in a text is replaced by the value of that name; a number is written as the language writes it.
 */
export function texts<C extends Catalogue>(catalogue: C): (key: keyof C & string, values?: Values) => string {
  return (key, values = {}) => {
    const entry: Text = catalogue[key] ?? key;
    const template = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values.n ?? 0))] ?? entry.other);
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? formatNumber(value) : value;
    });
  };
}
