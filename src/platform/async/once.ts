/**
 * Makes a getter work its value out once per object. The GraphQL compiler reads a list or an object through its parent
 * four to five times for one answer, and again for every field below it.
 */
export function once<T>(_class: object, name: string, getter: TypedPropertyDescriptor<T>): TypedPropertyDescriptor<T> {
  // A property of its own: to put the value in the place of the getter takes twice as long.
  const kept = Symbol(name);
  return {
    ...getter,
    get(this: Record<symbol, T | undefined>): T {
      const known = this[kept];
      if (known !== undefined) return known;
      const value = getter.get?.call(this) as T;
      this[kept] = value;
      return value;
    },
  };
}
