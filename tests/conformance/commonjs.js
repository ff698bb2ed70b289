// CommonJS over two functions of the host: `hostResolve(specifier, importer)` gives the path of a
// file as JSON, {path} or {code, message}; `hostRead(path)` gives its text.  `builtins` are modules
// that come from no file.  Node.js documentation, modules.html#the-module-scope.
(function (global) {
  'use strict';
  const { hostResolve, hostRead } = global;
  const cache = Object.create(null);
  const builtins = Object.create(null);

  function resolve(specifier, importer) {
    const answer = JSON.parse(hostResolve(specifier, importer));
    if (answer.path !== undefined) return answer.path;
    const error = new Error(answer.message);
    error.code = answer.code;
    throw error;
  }

  function load(path) {
    if (path in cache) return cache[path].exports;
    const module = { exports: {}, id: path, filename: path, loaded: false };
    cache[path] = module;
    try {
      const text = hostRead(path);
      if (path.endsWith('.json')) {
        module.exports = JSON.parse(text);
      } else {
        const body = text.startsWith('#!') ? `//${text}` : text;
        const wrapper = `(function (exports, require, module, __filename, __dirname) { ${body}\n})`;
        const folder = path.slice(0, path.lastIndexOf('/'));
        const run = (0, eval)(wrapper);
        run.call(module.exports, module.exports, requireFrom(path), module, path, folder);
      }
      module.loaded = true;
    } catch (error) {
      delete cache[path];
      throw error;
    }
    return module.exports;
  }

  function requireFrom(importer) {
    const require = (specifier) => {
      const name = specifier.replace(/^node:/, '');
      if (name in builtins) return builtins[name];
      return load(resolve(specifier, importer));
    };
    require.cache = cache;
    require.resolve = (specifier) => resolve(specifier, importer);
    return require;
  }

  global.global = global;
  global.commonjs = { builtins, requireFrom };
})(globalThis);
