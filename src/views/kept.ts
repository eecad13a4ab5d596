/** The last answers to the same question of one thing, while that thing lives. */
export function keptOf<Answer>(answers: WeakMap<object, Map<string, Answer>>, of: object, key: string, most: number, make: () => Answer): Answer {
  const known = answers.get(of) ?? new Map<string, Answer>();
  answers.set(of, known);
  let found = known.get(key);
  if (found === undefined) {
    found = make();
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(key, found);
  }
  return found;
}
