/** JSON columns: the model's own records as the store keeps them. */
export const parsedOrNull = <T>(json: unknown): T | null => (typeof json === "string" ? (JSON.parse(json) as T) : null);
