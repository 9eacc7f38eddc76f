import { globSync, readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Files by their path in the project. */
export type Files = Record<string, string>;

/** The files of `content/`, as bytes in base64. */
export const contentFiles = (): Files =>
  Object.fromEntries(
    globSync('content/**/*')
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, readFileSync(file).toString('base64')]),
  );

/**
 * Puts files into the browser's own file system, and lets the CMS find them where it asks for a folder: a test cannot
 * click in the dialog of the operating system. The CMS then reads and writes real files.
 */
export async function openCms(page: Page, files: Files): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('site'),
    });
  });
  await page.goto('/404.html');
  await page.evaluate(async (all) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('site', { create: true });
    for (const folder of ['.git', 'public']) await root.getDirectoryHandle(folder, { create: true });
    for (const [path, bytes] of Object.entries(all)) {
      const names = path.split('/');
      const name = names.pop() ?? '';
      let folder = root;
      for (const one of names) folder = await folder.getDirectoryHandle(one, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
      await file.close();
    }
  }, files);
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
}

/** Every file in the browser's file system below `content/`. */
export const filesInCms = (page: Page): Promise<Files> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    async function read(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>)
        if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}/${name}`);
        else {
          const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
          found[`${path}/${name}`] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        }
    }
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('site');
    await read(await root.getDirectoryHandle('content'), 'content');
    return found;
  });

/** One file in the browser's file system, or nothing where there is none. */
export const fileInCms = (page: Page, file: string): Promise<string | undefined> =>
  page.evaluate(async (path) => {
    const names = path.split('/');
    const name = names.pop() ?? '';
    try {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('site');
      for (const one of names) folder = await folder.getDirectoryHandle(one);
      const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    } catch {
      return undefined;
    }
  }, file);
