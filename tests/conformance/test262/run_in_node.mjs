// Run cases of test262 in Node: node --experimental-vm-modules --expose-gc run_in_node.mjs ROOT
// One request a line on standard input, one answer a line on standard output.  It is there to check
// the runner: what fails here is a bug of Node, or of the runner.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import vm from 'node:vm';

const root = process.argv[2];
const PATIENCE = 4000;
const scripts = new Map();

function harness(name) {
  if (!scripts.has(name)) {
    const file = path.join(root, 'harness', name);
    scripts.set(name, new vm.Script(fs.readFileSync(file, 'utf8'), { filename: file }));
  }
  return scripts.get(name);
}

function makeRealm(print) {
  // Not contextified: the global object is an ordinary one, without interceptors.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const define = (object, key, value) =>
    Object.defineProperty(object, key, { value, writable: true, configurable: true, enumerable: false });
  define(context, 'print', print);
  define(context, '$262', {
    global: context,
    createRealm: () => makeRealm(print).$262,
    evalScript: (source) => new vm.Script(source, { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }).runInContext(context),
    detachArrayBuffer: (buffer) => structuredClone(null, { transfer: [buffer] }),
    gc: globalThis.gc,
    agent: {},
  });
  return context;
}

const ATTRIBUTES = (attributes) => JSON.stringify(attributes ?? {});

class Loader {
  modules = new Map();
  constructor(context) { this.context = context; }

  async load(file, attributes = {}) {
    const key = file + ATTRIBUTES(attributes);
    if (!this.modules.has(key)) this.modules.set(key, this.create(file, fs.readFileSync(file, 'utf8'), attributes));
    return this.modules.get(key);
  }

  async create(file, text, attributes) {
    if (attributes.type === 'json') {
      const value = vm.runInContext('JSON.parse', this.context)(text);
      return new vm.SyntheticModule(['default'], function () { this.setExport('default', value); }, { context: this.context, identifier: file });
    }
    return new vm.SourceTextModule(text, {
      context: this.context,
      identifier: file,
      importModuleDynamically: (specifier, module, attributes) => this.dynamic(file, specifier, attributes),
    });
  }

  resolve(from, specifier) { return path.resolve(path.dirname(from), specifier); }

  async dynamic(from, specifier, attributes) {
    const module = await this.load(this.resolve(from, specifier), attributes);
    await this.link(module);
    await module.evaluate();
    return module;
  }

  async link(module) {
    if (module.status === 'unlinked')
      await module.link((specifier, from, { attributes }) => this.load(this.resolve(from.identifier, specifier), attributes));
  }
}

function nameOf(error) {
  try { return error.constructor.name; } catch { return String(error); }
}

function say(error) {
  try { return error?.stack ? String(error.stack).split('\n')[0].slice(0, 300) : String(error); } catch { return 'an error without a text'; }
}

async function run(request) {
  const file = path.join(root, 'test', request.path);
  const text = fs.readFileSync(file, 'utf8');
  let told;
  const printed = new Promise((resolve) => { told = resolve; });
  const messages = [];
  const print = (message) => {
    messages.push(String(message));
    if (/^Test262:Async/.test(message)) told();
  };
  const context = makeRealm(print);
  const loader = new Loader(context);
  for (const name of request.harness) harness(name).runInContext(context);
  let phase = 'parse';
  let failure;
  let failed = false;
  try {
    if (request.mode === 'module') {
      const module = await loader.create(file, text, {});
      loader.modules.set(file + ATTRIBUTES(), Promise.resolve(module));
      phase = 'resolution';
      await loader.link(module);
      phase = 'runtime';
      await module.evaluate();
    } else {
      const script = new vm.Script(request.mode === 'strict' ? `"use strict";\n${text}` : text, {
        filename: file,
        importModuleDynamically: (specifier, script, attributes) => loader.dynamic(file, specifier, attributes),
      });
      phase = 'runtime';
      script.runInContext(context);
    }
  } catch (error) {
    failed = true;
    failure = error;
  }
  const { negative } = request;
  if (negative) {
    if (!failed) return [false, `no error; ${negative.type} in ${negative.phase} expected`];
    // Linking a SyntaxError of an imported module is Node's resolution as well.
    const right = negative.type === nameOf(failure) && (negative.phase === phase);
    return [right, right ? '' : `${negative.type} in ${negative.phase} expected, not in ${phase} ${say(failure)}`];
  }
  if (failed) return [false, `${phase}: ${say(failure)}`];
  if (request.async) {
    const patience = setTimeout(told, PATIENCE);
    await printed;
    clearTimeout(patience);
    const told262 = messages.filter((message) => /^Test262:Async/.test(message));
    if (told262.length === 1 && told262[0] === 'Test262:AsyncTestComplete') return [true, ''];
    return [false, told262.join(' | ') || '$DONE was not called'];
  }
  return [true, ''];
}

process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
for await (const line of readline.createInterface({ input: process.stdin })) {
  let passed, message;
  try {
    [passed, message] = await run(JSON.parse(line));
  } catch (error) {
    [passed, message] = [false, `runner: ${say(error)}`];
  }
  fs.writeSync(1, JSON.stringify({ verdict: passed ? 'pass' : 'fail', message }) + '\n');
}
