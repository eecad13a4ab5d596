/** Bodies, missions, formations and regions by their ids → French name. */
declare module "virtual:french" {
  const names: Readonly<Record<string, string>>;
  export default names;
  /** Bodies by their English names, as reasons have them. */
  export const bodies: Readonly<Record<string, string>>;
}
/** ISO 3166-1 alpha-3 → English name, French name, ISO numeric. */
declare module "virtual:states" {
  const states: Readonly<Record<string, readonly [string, string, string]>>;
  export default states;
}
