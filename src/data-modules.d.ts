/** Data files of our own that are read at build time; `scripts/data-modules.mjs` turns them into modules. */

/** A YAML file as data. */
declare module "*.yaml" {
  const data: unknown;
  export default data;
}

/** A file as text. */
declare module "*?text" {
  const text: string;
  export default text;
}

/** A JSON Schema compiled to a function, the schemas it refers to included. */
declare module "*?validator" {
  interface SchemaError {
    readonly keyword: string;
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
    readonly parentSchema?: unknown;
    readonly data?: unknown;
  }
  interface Validate {
    (data: unknown): boolean;
    errors?: readonly SchemaError[] | null;
  }
  const validate: Validate;
  export default validate;
}

/** What all DOCX files of a house style share, made by docx from its YAML file. */
declare module "*?stationery" {
  const builtIn: {
    readonly house: string;
    readonly stationery: import("./render/docx/package/stationery.js").Stationery;
  };
  export default builtIn;
}
