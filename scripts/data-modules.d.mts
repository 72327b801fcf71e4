import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vite";

export declare const esbuildDataModules: EsbuildPlugin;
export declare function viteDataModules(): Plugin;
