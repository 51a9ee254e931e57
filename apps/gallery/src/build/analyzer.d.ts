declare module "@custom-elements-manifest/analyzer/cli.js" {
  /** Runs the analyzer in a folder and returns the manifest it made. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<{ readonly modules: readonly unknown[] }>;
}
