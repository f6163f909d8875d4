import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.ts';

/**
 * Builds the smallest Next app in a folder of its own and gives that folder. Inside the project Next would take the
 * project's proxy and instrumentation into it, and it would not be bare.
 */
export function buildBareApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bare-next-'));
  cpSync(join(ROOT, 'tests/bench/bare-next'), folder, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // The packages lie behind a link, outside the folder; the root is where both are found.
  writeFileSync(join(folder, 'next.config.mjs'), "export default { turbopack: { root: '/' } };\n");
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "jsx": "react-jsx", "strict": true, "skipLibCheck": true } }\n');
  const build = spawnSync(process.execPath, [join(ROOT, 'node_modules/next/dist/bin/next'), 'build', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`The bare app did not build:\n${build.stdout}${build.stderr}`);
  return folder;
}
