import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium as engine, type Page } from 'playwright-core';

export interface PageOptions {
  readonly width: 390 | 1280;
  readonly dark?: boolean;
  /** False switches scripts off, as a careful school may. */
  readonly scripts?: boolean;
}

export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** A real Chromium out of the package, or the one that CHROMIUM_PATH names. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await packagedChromium());
  return engine.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The package unpacks the libraries it needs only where it believes to be on that platform, and asks at import. */
async function packagedChromium(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** A page in a context of its own: no cookie of another page reaches it. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.width === 390 ? 844 : 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    javaScriptEnabled: options.scripts ?? true,
    hasTouch: options.width === 390,
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** What axe finds wrong with the page as it stands, against WCAG 2.2 AA and its good practice. */
export async function axe(page: Page): Promise<Violation[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(found => ({
    rule: found.id,
    help: found.help,
    where: found.nodes.map(node => node.html),
  }));
}

/** Takes a picture once the fonts are there: of the whole page, or of what a window of that size shows. */
export async function picture(
  page: Page,
  file: string,
  size?: {
    readonly width: number;
    readonly height: number /** What stands at the top. */;
    readonly from?: string;
  },
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await page.waitForFunction('document.fonts.status === "loaded"').catch(() => undefined);
  if (size !== undefined) {
    await page.setViewportSize({ width: size.width, height: size.height });
    await page.evaluate(from => {
      const top = from === undefined ? 0 : (document.querySelector(from)?.getBoundingClientRect().top ?? 0);
      window.scrollBy(0, from === undefined ? -document.body.scrollHeight : top - 16);
    }, size.from);
  }
  await page.screenshot({ path: file, fullPage: size === undefined });
}
