/**
 * Makes a getter work its value out once per object. The GraphQL compiler reads a list or an object through its parent
 * four to five times for one answer, and again for every field below it.
 */
export function once<T>(_class: object, name: string, getter: TypedPropertyDescriptor<T>): TypedPropertyDescriptor<T> {
  return {
    ...getter,
    get(this: object): T {
      const value = getter.get?.call(this) as T;
      Object.defineProperty(this, name, { value });
      return value;
    },
  };
}
