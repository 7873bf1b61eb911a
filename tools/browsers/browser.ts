/**
 * What tests, the demonstration and the benches ask of a real browser that runs the extension. Chromium answers through
 * Playwright, Firefox through WebDriver BiDi; nobody outside this folder needs to know which.
 */

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

export interface LaunchOptions {
  /** Folder of the built, unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Requests to anything but this machine fail at once, and the browser makes none of its own. */
  readonly offline: boolean;
  /** An HTTP proxy, `http://127.0.0.1:8080`, that every request of the browser goes through, also those to this machine. */
  readonly proxy?: string;
  /** Folder in which the profile is made; else the system's one for what is temporary. */
  readonly profiles?: string;
}

/** Of a headless page, until it is set otherwise, in CSS pixels. */
export const VIEWPORT = { width: 1200, height: 800 } as const;

/** CSS pixels from the upper left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Browser {
  readonly name: BrowserName;
  readonly version: string;
  /** A new tab, in front. */
  openPage(address: string): Promise<Page>;
  /** A new tab in a private window, which the extension may read. Its first call lets it; tabs open then may be reloaded. */
  openPrivatePage(address: string): Promise<Page>;
  /** A page of the extension in a new tab; `path` begins with a slash. */
  openExtensionPage(path: string): Promise<Page>;
  /** The panel or sidebar that stands beside the tabs, once it is open; null when there is none. */
  openedPanel(): Promise<Panel | null>;
  /** Clicks the extension's toolbar button over `page`: a real gesture, which grants `activeTab`. */
  clickToolbar(page: Page): Promise<void>;
  /** Presses the extension's keyboard command of this name over `page`. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Chooses the extension's entry `id` in the context menu of the page's selection. */
  chooseMenu(page: Page, id: string, selection: string): Promise<void>;
  /** Grants match patterns as a user would who agrees to the prompt. */
  grant(origins: readonly string[]): Promise<void>;
  revoke(origins: readonly string[]): Promise<void>;
  /** Lets the extension send what a page shows, or forbids it, as a user would; a browser without such a word does nothing. */
  letSend(may: boolean): Promise<void>;
  /** Ends the service worker or event page and waits until it is gone. */
  killBackground(): Promise<void>;
  /** Tells all of the browser that memory runs out, as the system does. */
  pressMemory(): Promise<void>;
  /** Starts the extension anew, as an update does: scripts of the old one stay in open pages, its own pages are closed. */
  reloadExtension(): Promise<void>;
  /** Errors that the extension threw or logged since the launch, in pages, its own pages or its background. */
  errors(): Promise<readonly string[]>;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
  /** Settles when the browser has ended, by `close` or by its user. */
  readonly ended: Promise<void>;
}

/** A view on a document: something can be evaluated in its world. */
export interface Panel {
  /**
   * Runs `body` in the page's own world. It travels as source text: it sees nothing but its argument, and both the
   * argument and what it returns pass through JSON.
   */
  evaluate<R, A = undefined>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
}

export interface Page extends Panel {
  /** Runs a script, given as text, in the page's own world. */
  run(script: string): Promise<void>;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  movePointer(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses at `from`, moves and lets go at `to`. */
  drag(from: Point, to: Point): Promise<void>;
  /** A key or a chord: `Escape`, `Alt+Shift+N`, `a`. */
  press(keys: string): Promise<void>;
  /** PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /**
   * Listeners that any script, the page's or the extension's, has put on the page's window and document, by type.
   */
  listeners(): Promise<readonly string[]>;
  /**
   * What runs in this page during the next `duration` milliseconds: the extension's files of which a function was
   * called in Chromium; in Firefox whether a timer fired, the page's or the extension's.
   */
  activity(duration: number): Promise<readonly string[]>;
  /** Milliseconds of processor time of each task of the page's main thread during `work`; null where nobody tells. */
  tasks(work: () => Promise<void>): Promise<readonly number[] | null>;
  /** Bytes that the page's scripts hold once the rubbish is collected, arrays of bytes too; null where nobody tells. */
  heap(): Promise<number | null>;
  close(): Promise<void>;
}
