/** Equal to the version in package.json, which a test compares: the bundle carries no package.json. */
export const VERSION = '0.1.0';
