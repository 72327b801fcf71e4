import type { Plugin } from "vite";

export declare function viteDataModules(): Plugin;
