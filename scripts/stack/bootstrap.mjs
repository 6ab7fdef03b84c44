// The first steps, before anything is installed: plain JavaScript for Node 18, nothing from node_modules.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const nodePath = join(rootDir, 'node_modules', '.bin', 'node');
const lockDir = join(rootDir, '.openwide', 'install.lock');

/** Installs the packages when they are not those of package-lock.json. Ends the process when that fails. */
export async function ensureInstalled() {
  if (process.platform === 'win32') {
    fail('Openwide runs on Linux and macOS.', 'On Windows use WSL (https://aka.ms/wsl) and start it there.');
  }
  if (Number(process.versions.node.split('.')[0]) < 18) {
    fail(
      `This is Node ${process.versions.node}; Openwide needs 18 or newer to begin.`,
      'Get one from https://nodejs.org.',
    );
  }
  if (isInstalled()) return;
  await takeInstallLock();
  if (!isInstalled()) await install();
  releaseInstallLock();
}

async function install() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log('… Installing the packages');
  const reminder = setInterval(() => console.log(`… Installing the packages (${seconds()} s)`), 10_000);
  const code = await npmInstall();
  clearInterval(reminder);
  if (code !== 0 || !existsSync(nodePath)) {
    fail(
      'The packages could not be installed; what npm said stands above.',
      'Without a network, installing works only from a filled npm cache: npm install --no-save --offline.',
      'If it speaks of permissions: make this folder yours (chown).',
    );
  }
  console.log(`✓ Installing the packages (${seconds()} s)`);
}

/** Two installations at once would spoil each other. A lock whose holder is gone is taken over. */
async function takeInstallLock() {
  mkdirSync(join(rootDir, '.openwide'), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lockDir);
      writeFileSync(join(lockDir, 'pid'), String(process.pid));
      process.once('exit', releaseInstallLock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!told) console.log('… Another start is installing the packages');
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (!isHolderAlive()) releaseInstallLock();
  }
}

function isHolderAlive() {
  try {
    process.kill(Number(readFileSync(join(lockDir, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function releaseInstallLock() {
  process.off('exit', releaseInstallLock);
  rmSync(lockDir, { recursive: true, force: true });
}

/**
 * Whether node_modules holds what package-lock.json asks for, but for packages of other systems. npm writes its own
 * list into node_modules last, so an installation that was broken off counts as none.
 */
function isInstalled() {
  if (!existsSync(nodePath)) return false;
  try {
    const packagesOf = (path) => JSON.parse(readFileSync(join(rootDir, path), 'utf8')).packages;
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
      if (path === '' || wanted.optional || wanted.os || wanted.cpu || wanted.libc) return true;
      return present[path]?.version === wanted.version && present[path].integrity === wanted.integrity;
    });
  } catch {
    return false;
  }
}

/**
 * Not "npm ci": it refuses a lock file that was made where packages of other systems are not to be had. This keeps to the
 * versions in the lock file as well, and leaves it as it is.
 */
function npmInstall() {
  // npm starts scripts with its own path in npm_execpath; the one on PATH serves when this file is run directly.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(
    command,
    [
      ...first,
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--include=dev',
      '--include=optional',
    ],
    {
      cwd: rootDir,
      stdio: ['ignore', 'inherit', 'inherit'],
      // Prisma's own install script would download an engine that is not needed here.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: join(rootDir, 'package.json'),
        PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
      },
    },
  );
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', (code) => done(code));
  });
}

/**
 * Runs a script of this folder under the pinned Node, hands signals on to it, and ends as it ends.
 * The script is not in the terminal's process group: a Ctrl-C comes through here, and once.
 */
export function goOn(script) {
  const child = spawn(nodePath, [join(rootDir, 'scripts', script), ...process.argv.slice(2)], {
    cwd: process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: {
      // Compiled once, the sources need half the time and memory to start; Node keeps this by content and version.
      NODE_COMPILE_CACHE: join(rootDir, '.openwide', 'compile-cache'),
      ...process.env,
      // npm puts the folder of its own Node first; children that call "node" should get the pinned one.
      PATH: `${join(rootDir, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.once('error', (error) =>
    fail(`The pinned Node could not be started: ${error.message}`, 'Remove node_modules and start again.'),
  );
  child.once('exit', (code, signal) => {
    if (code !== null) process.exit(code);
    console.error(`Ended by ${signal}.`);
    process.exit(1);
  });
}

/** npm hands a SIGTERM on to the shell between us, and that dies without a word: notice that the parent has gone. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 300);
  watch.unref();
}

function fail(sentence, ...advice) {
  console.error([sentence, ...advice.map((way) => `  - ${way}`)].join('\n'));
  process.exit(1);
}
