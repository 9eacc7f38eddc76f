import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesInSite } from '#src/deploy/hosts/index.ts';
import { isSameFile, listed, type Manifest } from '#src/deploy/manifest.ts';
import type { Policy } from '#src/deploy/policy.ts';
import { listFiles } from '../deploy/site-files.ts';
import type { Difference } from './difference.ts';
import { decoded, variantOf } from './encodings.ts';

/** Everything in which the folder of a site differs from its manifest and its policy. */
export function differencesInFolder(folder: string, manifest: Manifest, policy: Policy): Difference[] {
  const there = listFiles(folder);
  return [...fromManifest(there, manifest), ...inVariants(folder, there), ...inHostFiles(folder, there, policy)];
}

function* fromManifest({ files: there }: Manifest, { files: built }: Manifest): Generator<Difference> {
  for (const [name, file] of Object.entries(built)) {
    const found = there[name];
    if (!found) yield { place: name, message: 'The file is missing. Build the site again, or copy it again.' };
    else if (!isSameFile(found, file))
      yield { place: name, message: 'The file is not what was built. Build the site again, or copy it again.' };
  }
  for (const name of Object.keys(there).sort())
    if (!Object.hasOwn(built, name))
      yield { place: name, message: 'The build made no such file. Remove it: it would be published.' };
}

/** A compressed file must hold what the file beside it holds, or readers get something old. */
function* inVariants(folder: string, { files }: Manifest): Generator<Difference> {
  for (const name of Object.keys(files)) {
    const [encoding, plain] = variantOf(name, (other) => Object.hasOwn(files, other)) ?? [];
    if (!encoding || !plain) continue;
    const bytes = decoded(readFileSync(path.join(folder, name)), encoding);
    const file = files[plain];
    if (!bytes || !file || !isSameFile(listed(bytes), file))
      yield { place: name, message: 'The compressed file does not hold what the file beside it holds. Build again.' };
  }
}

function* inHostFiles(folder: string, { files }: Manifest, policy: Policy): Generator<Difference> {
  for (const [name, text] of Object.entries(filesInSite(policy)))
    if (Object.hasOwn(files, name) && readFileSync(path.join(folder, name), 'utf8') !== text)
      yield { place: name, message: 'The file for hosts does not say what src/deploy/policy.ts says. Build again.' };
  const page = policy.notFound.slice(policy.base.length);
  if (!Object.hasOwn(files, page))
    yield { place: page, message: 'There is no page for addresses at which there is nothing.' };
}
