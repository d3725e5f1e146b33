import { type Break, e2e, firefox, unit } from './break.ts';
import { BREAKS_AROUND } from './breaks-around.ts';

/** The policy that keeps pages and worker of the extension from the web, and one that doesn't. */
const WITHOUT_POLICY = { file: 'wxt.config.ts', from: "default-src 'self'", to: 'default-src *' };
const SENDING = {
  file: 'entrypoints/background/index.ts',
  from: '  setLanguage(...browserTexts());\n',
  to: "  setLanguage(...browserTexts());\n  void fetch('https://collector.example/').catch(() => undefined);\n",
};

/**
 * Ways to break what is promised. `npm run prove` does so and sees whether the test fails; `npm test` sees that each can
 * still be done and names a test that there is.
 */
export const BREAKS: readonly Break[] = [
  ...BREAKS_AROUND,
  {
    promise: 'Nothing leaves the browser: no request in Chromium',
    changes: [WITHOUT_POLICY, SENDING],
    test: e2e('privacy.spec.ts', 'no request leaves the browser'),
  },
  {
    promise: 'Nothing leaves the browser: no request in Firefox',
    changes: [WITHOUT_POLICY, SENDING],
    test: firefox('privacy.test.ts', 'no request leaves the browser'),
  },
  {
    promise: 'Nothing leaves the browser: no call that could send',
    changes: [SENDING],
    test: e2e('package.spec.ts', 'has scripts that name no way to send anything'),
  },
  {
    promise: 'Only named hosts, and the permissions storage and activeTab',
    changes: [{ file: 'wxt.config.ts', from: "'activeTab'", to: "'activeTab', 'tabs'" }],
    test: e2e('package.spec.ts', 'asks for storage and the tab they press the button in'),
  },
  {
    promise: 'The script is put into no page that is silent by its address',
    changes: [{ file: 'core/page/manifest.ts', from: '.filter(isOnlyGlob)', to: '.filter(() => false)' }],
    test: unit('tests/core/page/manifest.test.ts', 'is kept from a silent path on the bare host and below it'),
  },
  {
    promise: 'Nothing more is granted at install: a site to ask for stays one',
    changes: [
      {
        file: 'wxt.config.ts',
        from: "filter(({ reach }) => reach === 'page')",
        to: "filter(({ reach }) => reach !== 'popup')",
      },
    ],
    test: e2e('package.spec.ts', 'asks for storage and the tab they press the button in'),
  },
  {
    promise: 'On a site that the reader allowed, too, the script is put into no page that is silent by its address',
    changes: [
      {
        file: 'entrypoints/background/registered-script.ts',
        from: 'excludeMatches: exclude_matches',
        to: 'excludeMatches: exclude_matches.slice(0, 0)',
      },
    ],
    test: e2e('allowed.spec.ts', 'one shop is allowed and taken back'),
  },
  {
    promise: 'On a site that the reader took back the script is registered no longer',
    changes: [
      {
        file: 'entrypoints/background/registered-script.ts',
        from: 'if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });',
        to: 'if (!known) return [];',
      },
    ],
    test: e2e('allowed.spec.ts', 'one shop is allowed and taken back'),
  },
  {
    promise: 'A page of a site that the reader took back is asked nothing more',
    changes: [
      {
        file: 'entrypoints/background/answer.ts',
        from: "return reach !== 'ask' || mayRunAt(url);",
        to: 'return Boolean(url && reach);',
      },
    ],
    test: e2e('allowed.spec.ts', 'one shop is allowed and taken back'),
  },
  {
    promise: 'Pages can load no file of the package',
    changes: [
      {
        file: 'wxt.config.ts',
        from: '      manifest.action = ',
        to: "      manifest.web_accessible_resources = [{ resources: ['*'], matches: ['<all_urls>'] }] as never;\n      manifest.action = ",
      },
    ],
    test: e2e('hostile.spec.ts', 'storage, messages or files'),
  },
  {
    promise: 'It never opens itself',
    changes: [
      { file: 'entrypoints/notice/controller.ts', from: "else if (chip.notice === 'panel' && ", to: 'else if (' },
    ],
    test: e2e('notice.spec.ts', 'the chip is one small element at the end of the document'),
  },
  {
    promise: 'It never takes the focus',
    changes: [
      {
        file: 'entrypoints/notice/controller.ts',
        from: '    this.#patch();\n    this.#watch();\n',
        to: "    this.#patch();\n    this.#watch();\n    this.#find('.chip-open')?.focus();\n",
      },
    ],
    test: e2e('notice.spec.ts', 'the chip is one small element at the end of the document'),
  },
  {
    promise: 'It never covers what one uses',
    changes: [
      {
        file: 'entrypoints/notice/beneath.ts',
        from: 'staysInPlace(element) || blocks(parent) || (!pageScrolls && isStuck(element))',
        to: 'false',
      },
    ],
    test: e2e('make-way.spec.ts', 'the chip makes way for'),
  },
  {
    promise: 'It never comes back after it was sent away',
    changes: [
      {
        file: 'entrypoints/background/answer.ts',
        from: 'awayThisSession: [...new Set([...memory.awayThisSession, site])]',
        to: 'awayThisSession: [...memory.awayThisSession].filter((one) => one !== site)',
      },
    ],
    test: e2e('notice.spec.ts', 'closing the chip lasts on that site'),
  },
  {
    promise: 'A page that takes the notice out gets it back once',
    changes: [{ file: 'entrypoints/notice/host.ts', from: 'MOST_APPEARANCES = 2', to: 'MOST_APPEARANCES = 99' }],
    test: e2e('make-way.spec.ts', 'a page that takes the notice out gets it back once'),
  },
  {
    promise: 'Every statement says as of when',
    changes: [{ file: 'components/report/ClaimCard.tsx', from: '      <span>{asOf(card.asOf, now)}</span>\n', to: '' }],
    test: unit('tests/components/report/claim-card.test.tsx', 'says who and as of when before what'),
  },
  {
    promise: 'Every statement says where to read it',
    changes: [
      {
        file: 'components/report/ClaimCard.tsx',
        from: "    { href: source.url, text: t('source'), ",
        to: "    { href: '', text: t('source'), ",
      },
    ],
    test: unit('tests/components/report/claim-card.test.tsx', 'leads to the source and its archived copy'),
  },
  {
    promise: 'What has changed since stands beside it',
    changes: [
      {
        file: 'core/claims/card.ts',
        from: 'foldRuns(cardEntries(claims.later, id, source)),',
        to: 'foldRuns(cardEntries(claims.later, id, source).slice(1)),',
      },
    ],
    test: e2e('later.spec.ts', 'every card of a section says what became of its claim'),
  },
  {
    promise: 'What has changed since has the same weight',
    changes: [
      {
        file: 'components/report/claim.css',
        from: '.later > .told {\n',
        to: '.later .claim-text {\n  font-size: 11px !important;\n}\n\n.later > .told {\n',
      },
    ],
    test: e2e('later.spec.ts', 'what happened since is as large and as dark as the claim'),
  },
  {
    promise: 'Turning the notice off never hides the information',
    changes: [
      {
        file: 'core/page/report.ts',
        from: "  if (access === 'withheld' && ",
        to: "  if (!findings.siteOn) return { kind: 'no-profile' };\n  if (access === 'withheld' && ",
      },
    ],
    test: e2e('popup.spec.ts', 'switching the site off in the popup takes the notice away at once'),
  },
  {
    promise: 'It is silent on pages that only their title tells',
    changes: [
      {
        file: 'core/page/report.ts',
        from: '  if (match.silent !== undefined) return',
        to: "  if (match.silent === '') return",
      },
    ],
    test: e2e('notice.spec.ts', 'is silent where only the title tells'),
  },
  {
    promise: 'A page can’t get at the notice: its root is closed',
    changes: [{ file: 'entrypoints/notice/host.ts', from: "'open' : 'closed'", to: "'open' : 'open'" }],
    test: e2e('hostile.spec.ts', 'the closed root, by any way into it'),
  },
  {
    promise: 'A page can’t get at the notice by defining its element',
    changes: [
      {
        file: 'entrypoints/notice/host.ts',
        from: 'new Document().createElementNS(HTML, NAME) as HTMLElement',
        to: 'document.createElement(NAME)',
      },
    ],
    test: e2e('hostile.spec.ts', 'open the root of a name that it took before'),
  },
  {
    promise: 'A page can’t press the notice',
    changes: [{ file: 'entrypoints/notice/host.ts', from: 'event.isTrusted && pressOf(', to: 'pressOf(' }],
    test: unit('tests/entrypoints/notice/host.test.ts', 'that a script of the page makes up does nothing'),
  },
  {
    promise: 'A page’s style doesn’t reach into the notice',
    changes: [{ file: 'components/notice/notice.css', from: 'all: initial !important;', to: '' }],
    test: e2e('hostile-style.spec.ts', 'by other letters'),
  },
  {
    promise: 'A page can’t carry the notice out of the window',
    changes: [{ file: 'entrypoints/notice/host.ts', from: ' notice.showPopover();', to: ' void 0;' }],
    test: e2e('hostile-style.spec.ts', 'will-change: transform'),
  },
  {
    promise: 'A page can’t say that nothing in the notice inherits its colours',
    changes: [
      {
        file: 'entrypoints/background/draw.tsx',
        from: 'css.replace(/--(?=[a-z])/g,',
        to: 'css.replace(/--(?=[0-9])/g,',
      },
    ],
    test: e2e('hostile-style.spec.ts', 'by saying that nothing inherits our variables'),
  },
  {
    promise: 'A page can’t learn which letters the notice shows',
    changes: [{ file: 'components/notice/notice.css', from: '  --sans: system-ui, sans-serif;\n', to: '' }],
    test: e2e('hostile-style.spec.ts', 'by letters of its own'),
  },
  {
    promise: 'A page can’t take the notice’s style away',
    changes: [
      { file: 'entrypoints/notice/host.ts', from: 'this.#root.adoptedStyleSheets = this.#sheets', to: 'void 0' },
    ],
    test: e2e('hostile-style.spec.ts', 'by way of another document'),
  },
  {
    promise: 'Zoom of the page is undone in the notice',
    changes: [{ file: 'entrypoints/notice/make-way.ts', from: '    this.#host.undoZoom();\n', to: '' }],
    test: e2e('alive.spec.ts', 'zoom is undone'),
  },
  {
    promise: 'A page can’t keep the notice away by made-up typing',
    changes: [{ file: 'entrypoints/notice/make-way.ts', from: '    if (!event.isTrusted) return;\n', to: '' }],
    test: e2e('hostile.spec.ts', 'made-up typing'),
  },
  {
    promise: 'A page can’t keep the background busy',
    changes: [
      {
        file: 'entrypoints/notice/index.ts',
        from: 'if (!event.isTrusted || document.hidden) return;',
        to: 'if (document.hidden) return;',
      },
      {
        file: 'entrypoints/notice/controller.ts',
        from: 'this.#asking ??= this.#askAboutNewest()',
        to: 'this.#asking = this.#askAboutNewest()',
      },
    ],
    test: e2e('hostile-break.spec.ts', 'floods the background'),
  },
  {
    promise: 'A page that takes the open notice out leaves a chip that can be seen',
    changes: [
      {
        file: 'entrypoints/notice/controller.ts',
        from: "!this.#find(PANEL_PART)?.matches(':popover-open')",
        to: 'Number.isNaN(0)',
      },
    ],
    test: e2e('hostile-break.spec.ts', 'takes the notice out while it is open'),
  },
  {
    promise: 'A notice that could not be sent away says so',
    changes: [
      {
        file: 'entrypoints/notice/controller.ts',
        from: '(await ask(request)) !== false',
        to: '(await ask(request)) !== 0',
      },
    ],
    test: unit('tests/entrypoints/notice/controller.test.ts', 'comes back where that could not be kept'),
  },
  {
    promise: 'Only messages of our own frames are answered',
    changes: [{ file: 'entrypoints/background/answer.ts', from: ' && sender.frameId === 0', to: '' }],
    test: unit('tests/entrypoints/background/answer.test.ts', 'whoever asks'),
  },
  {
    promise: 'No message about another origin’s page is answered',
    changes: [
      {
        file: 'entrypoints/background/answer.ts',
        from: "  if ('page' in request.data && !isSameOrigin(request.data.page.url, sender.url ?? '')) return undefined;\n",
        to: '',
      },
    ],
    test: unit('tests/entrypoints/background/answer.test.ts', 'gets no answer about a page when it is on a page'),
  },
  {
    promise: 'It hears no other extension',
    changes: [
      {
        file: 'entrypoints/background/index.ts',
        from: '  browser.runtime.onMessage.addListener(answer);\n',
        to: '  browser.runtime.onMessage.addListener(answer);\n  browser.runtime.onMessageExternal.addListener(answer as never);\n',
      },
    ],
    test: e2e('package.spec.ts', 'hears no other extension'),
  },
  {
    promise: 'No address is taken for a site that it only looks like',
    changes: [
      { file: 'core/page/hosts.ts', from: 'host.endsWith(pattern.slice(1))', to: 'host.endsWith(pattern.slice(2))' },
    ],
    test: unit('tests/core/page/hosts.test.ts', 'hostMatches'),
  },
  {
    promise: 'The most specific host decides whose page it is',
    changes: [{ file: 'core/page/hosts.ts', from: 'if (exact !== undefined) return exact;', to: '' }],
    test: unit('tests/core/page/hosts.test.ts', 'lookUpHost'),
  },
  {
    promise: 'What is stored is repaired key by key',
    changes: [
      {
        file: 'core/reader/settings.ts',
        from: 'entries.filter((entry): entry is [string, boolean] => isSwitch(entry))',
        to: 'entries.every((entry) => isSwitch(entry)) ? (entries as [string, boolean][]) : []',
      },
    ],
    test: unit('tests/core/reader/settings.property.test.ts', 'keep everything that was not touched'),
  },
  {
    promise: 'What a newer version stored is kept by an older one',
    changes: [
      {
        file: 'core/reader/to-store.ts',
        from: 'return { ...before, ...differing(read, changed) };',
        to: 'return { ...differing(read, changed), version: before.version };',
      },
    ],
    test: unit('tests/core/reader/to-store.test.ts', 'keeps what a newer version stored'),
  },
  {
    promise: 'Two that write at once lose nothing',
    changes: [
      {
        file: 'browser/storage.ts',
        from: 'await navigator.locks.request(SETTINGS, async () => {',
        to: 'await navigator.locks.request(SETTINGS + String(Math.random()), async () => {',
      },
    ],
    test: unit('tests/browser/storage.test.ts', 'are all kept where several are made at once'),
  },
  {
    promise: 'What is chosen in a private window never reaches lasting storage',
    changes: [
      {
        file: 'browser/storage.ts',
        from: '  if (isPrivate) return browser.storage.session.set',
        to: '  if (isPrivate && Math.random() < 0) return browser.storage.session.set',
      },
    ],
    test: unit('tests/browser/storage.test.ts', 'never reach lasting storage'),
  },
  {
    promise: 'What opens from a private window writes nothing lasting',
    changes: [
      {
        file: 'entrypoints/profile/reading.ts',
        from: "rememberSeen('profile', version, held)",
        to: "rememberSeen('profile', catalog.version, held && false)",
      },
    ],
    test: e2e(
      'private.spec.ts',
      'the full profile, opened from a private window, remembers and keeps nothing for good',
    ),
  },
  {
    promise: 'A chip in sight is alive, also where all of the page is dead',
    changes: [
      {
        file: 'entrypoints/notice/make-way.ts',
        from: 'if (chip && !isPressedAt(this.#host.element, chip.getBoundingClientRect())) this.hide();',
        to: 'if (chip) isPressedAt(this.#host.element, chip.getBoundingClientRect());',
      },
    ],
    test: e2e('alive.spec.ts', 'a page made dead by'),
  },
  {
    promise: 'The chip lies on nothing that the page shows by a hand and the reader can’t scroll away',
    changes: [
      {
        file: 'entrypoints/notice/beneath.ts',
        from: "matches(element, PRESSABLE) || getComputedStyle(element).cursor === 'pointer'",
        to: 'matches(element, PRESSABLE)',
      },
    ],
    test: e2e('uncovered.spec.ts', 'the chip never lies on'),
  },
  {
    promise: 'The chip lies on no bar of a layer over the page',
    changes: [{ file: 'entrypoints/notice/beneath.ts', from: "    pointerEvents === 'none' ||\n", to: '' }],
    test: e2e('uncovered.spec.ts', 'the chip never lies on'),
  },
  {
    promise: 'An open panel stays while the page rewrites its own address',
    changes: [
      {
        file: 'entrypoints/notice/index.ts',
        from: 'if (!isRewritten) notice.leave();',
        to: 'if (isRewritten || !isRewritten) notice.leave();',
      },
    ],
    test: e2e('late.spec.ts', 'while the page rewrites'),
  },
  {
    promise: 'What a page puts behind all its elements is not behind the notice',
    changes: [{ file: 'components/notice/notice.css', from: ':host::before,\n:host::after {', to: ':host::before {' }],
    test: e2e('placement.spec.ts', 'the notice changes nothing of the layout in'),
  },
  {
    promise: 'A page that comes back from the browser’s memory shows nothing that was switched off',
    changes: [{ file: 'entrypoints/notice/index.ts', from: '    notice.hide();\n', to: '' }],
    test: firefox('faults.test.ts', 'comes back from the browser’s memory'),
  },
  {
    promise: 'The popup believes a page’s script about its own tab’s page alone',
    changes: [
      {
        file: 'entrypoints/popup/active-page.ts',
        from: "asked && (url === '' || isSameOrigin(asked.url, url))",
        to: "asked && (url === '' || URL.parse(asked.url)?.origin === URL.parse(url)?.origin || !isSameOrigin)",
      },
    ],
    test: unit('tests/entrypoints/popup/active-page.test.ts', 'which has no origin'),
  },
  {
    promise: 'A tab in front does not wait for those behind it',
    changes: [
      {
        file: 'entrypoints/background/front-first.ts',
        from: 'if (isVisible) inFront++;',
        to: 'if (inFront < 0) inFront++;',
      },
    ],
    test: unit('tests/entrypoints/background/front-first.test.ts', 'do not hold up the one in front'),
  },
  {
    promise: 'A page that a reader saves holds nothing of the notice',
    changes: [
      {
        file: 'entrypoints/notice/host.ts',
        from: "if (this.element.getAttribute(HIDDEN) !== '')",
        to: "if (this.element.getAttribute(HIDDEN) === '')",
      },
    ],
    test: e2e('reading.spec.ts', 'a page that a reader saves as a single file holds nothing of the notice'),
  },
  {
    promise: 'Choices that can’t be read are saved to no file',
    changes: [
      {
        file: 'entrypoints/options/main.tsx',
        from: 'await readKeptSettings(isPrivate)',
        to: 'await readSettings(isPrivate)',
      },
    ],
    test: e2e('surroundings.spec.ts', 'choices that can’t be read are saved to no file'),
  },
  {
    promise: 'The popup knows the page that Firefox shows in its reader mode',
    changes: [{ file: 'entrypoints/popup/active-page.ts', from: "shownAddress(tab?.url ?? '')", to: "tab?.url ?? ''" }],
    test: firefox('reading.test.ts', 'in reader mode the popup tells about the page that is read'),
  },
  {
    promise: 'No address of a page makes further lines in a correction',
    changes: [
      {
        file: 'core/export/correction.ts',
        from: 'return URL.parse(address)?.href ?? encodeURI(address);',
        to: 'return address;',
      },
    ],
    test: unit('tests/core/export/correction.test.ts', 'makes no further lines by'),
  },
  {
    promise: 'What opens from a private window stays private when it is loaded again',
    changes: [
      {
        file: 'browser/opening.ts',
        from: '  if (key !== null) memory?.setItem(OPENING, key);\n',
        to: '',
      },
    ],
    test: unit('tests/browser/opening.test.ts', 'does so where it was opened from one'),
  },
  {
    promise: 'The options in a private window choose for private windows',
    changes: [
      {
        file: 'entrypoints/options/main.tsx',
        from: 'changeSettings(changed, isPrivate)',
        to: 'changeSettings(changed)',
      },
    ],
    test: firefox('private.test.ts', 'the options, opened from a private window'),
  },
  {
    promise: 'No page’s address stands in one of the extension’s',
    changes: [
      {
        file: 'browser/open-page.ts',
        from: "open('/correction.html', { [OPENING]: key });",
        to: "open('/correction.html', { [OPENING]: key, page });",
      },
    ],
    test: unit('tests/entrypoints/background/answer.test.ts', 'with the page’s address whole and handed over'),
  },
  {
    promise: 'No address tells that a page was opened from a private window',
    changes: [
      {
        file: 'browser/open-page.ts',
        from: '[OPENING]: key }, claim);',
        to: '[OPENING]: key, ...(isPrivate && { private: key }) }, claim);',
      },
    ],
    test: unit('tests/entrypoints/background/answer.test.ts', '“the full profile” opens at an address'),
  },
  {
    promise: 'A settings file is taken whole or refused',
    changes: [
      {
        file: 'core/reader/settings-file.ts',
        from: 'return allowed.some((one) => one === value) ? []',
        to: 'return allowed ? []',
      },
    ],
    test: unit('tests/core/reader/settings-file.test.ts', 'is refused with what is wrong'),
  },
  {
    promise: 'A question that the worker’s end lost is asked once more',
    changes: [{ file: 'entrypoints/notice/ask.ts', from: 'const TRIES = 5;', to: 'const TRIES = 1;' }],
    test: unit('tests/entrypoints/notice/ask.test.ts', 'is asked once more where the background ended'),
  },
  {
    promise: 'A question whose answer never comes keeps no later one waiting for good',
    changes: [
      {
        file: 'entrypoints/notice/ask.ts',
        from: 'LOST_AFTER_MS = 5000',
        to: 'LOST_AFTER_MS = 5_000_000',
      },
    ],
    test: unit('tests/entrypoints/notice/ask.test.ts', 'is asked once more where no answer ever comes'),
  },
  {
    promise: 'What outlives its extension in an open tab goes quiet',
    changes: [
      {
        file: 'entrypoints/notice/ask.ts',
        from: 'return extension.runtime?.id !== undefined;',
        to: 'return true;',
      },
    ],
    test: e2e('outlived.spec.ts', 'loses its notice at the next occasion'),
  },
  {
    promise: 'Ten thousand navigations inside a page leave no listeners',
    changes: [
      {
        file: 'entrypoints/notice/make-way.ts',
        from: '    for (const stop of this.#stops) stop();\n    this.#size.disconnect();',
        to: '    this.#size.disconnect();',
      },
    ],
    test: e2e('navigation.spec.ts', 'at most one notice at any time, and nothing grows'),
  },
  {
    promise: 'Of a damaged dataset nothing is shown',
    changes: [
      {
        file: 'browser/assets.ts',
        from: 'unseal(path, await response.text()) as T',
        to: 'JSON.parse(await response.text()).content as T',
      },
    ],
    test: unit('tests/browser/assets.test.ts', 'a file of the package'),
  },
  {
    promise: 'The script in the page knows no company',
    changes: [
      {
        file: 'entrypoints/notice/index.ts',
        from: '  if (!isPage() || ',
        to: "  if ((!isPage() && location.hostname !== 'ring.com') || ",
      },
    ],
    test: e2e('package.spec.ts', 'has a script for pages that knows no company'),
  },
  {
    promise: 'The script in the page weighs little',
    changes: [
      {
        file: 'entrypoints/notice/index.ts',
        from: "import { hasInterface, isConnected, listen } from './ask.ts';\n",
        to: "import { hasInterface, isConnected, listen } from './ask.ts';\nimport * as z from 'zod/mini';\nconsole.debug(z.parse(z.string(), ''));\n",
      },
    ],
    test: e2e('package.spec.ts', 'has a script for pages that weighs little'),
  },
  {
    promise: 'Nothing of the notice is fetched or looked up before it is pressed',
    changes: [
      {
        file: 'entrypoints/background/component-to-tree.ts',
        from: "typeof props.href === 'string'",
        to: "props.href === ''",
      },
    ],
    test: e2e('speculation.spec.ts', 'sends nothing for a source before it is pressed'),
  },
  {
    promise: 'Out of sight is out of the way of presses',
    changes: [
      {
        file: 'components/notice/notice.css',
        from: '.notice[data-out-of-sight] {\n  visibility: hidden;',
        to: '.notice[data-out-of-sight] {\n  opacity: 0;',
      },
    ],
    test: e2e('placement.spec.ts', 'leaves every press to the page'),
  },
  {
    promise: 'The notice stands where no script that takes over the document stumbles on it',
    changes: [
      {
        file: 'entrypoints/notice/put-in-page.ts',
        from: 'if (!last || looks() !== before) root',
        to: 'root',
      },
    ],
    test: unit('tests/entrypoints/notice/put-in-page.test.ts', 'stands at the end of the body'),
  },
  {
    promise: 'The first look comes before the first sight',
    changes: [
      {
        file: 'entrypoints/notice/controller.ts',
        from: 'const isPlaced = isCornerFree(chip.corner, chip.says, this.#host.element);',
        to: 'const isPlaced = isCornerFree(chip.corner, chip.says, this.#host.element) || true;',
      },
    ],
    test: e2e('uncovered.spec.ts', 'the first look comes before the first sight'),
  },
  {
    promise: 'Only the profile’s own sources are opened from a page',
    changes: [
      {
        file: 'entrypoints/background/answer.ts',
        from: '!isSourceAddress(url, await readClaims(profile, language))',
        to: 'url === profile',
      },
    ],
    test: unit('tests/entrypoints/background/answer.test.ts', 'is not opened'),
  },
  {
    promise: 'No page’s process fills the window with tabs',
    changes: [{ file: 'entrypoints/background/answer.ts', from: 'MOST_OPENED = 3', to: 'MOST_OPENED = 99' }],
    test: unit('tests/entrypoints/background/answer.test.ts', 'gets three in a second'),
  },
  {
    promise: 'Nothing is remembered of what the dataset does not have',
    changes: [
      {
        file: 'entrypoints/background/answer.ts',
        from: '  if (!(await isKnown(request))) return false;\n',
        to: '',
      },
    ],
    test: unit('tests/entrypoints/background/answer.test.ts', 'is no choice, and not kept or told'),
  },
  {
    promise: 'Storage that does not answer holds up nothing for longer than a second',
    changes: [{ file: 'browser/in-time.ts', from: 'SHOW_AFTER_MS = 1000', to: 'SHOW_AFTER_MS = 100_000' }],
    test: unit('tests/browser/storage.test.ts', 'is not waited for longer than a second'),
  },
  {
    promise: 'Choices that come late are shown when they come',
    changes: [{ file: 'browser/storage.ts', from: 'reading.then(tellOfOther, ', to: 'reading.then(() => undefined, ' }],
    test: unit('tests/browser/storage.test.ts', 'is news once it answers'),
  },
  {
    promise: 'What was stored while the clock was wrong keeps the notice away no longer',
    changes: [{ file: 'core/reader/memory.ts', from: ' && value <= now.getTime() + LONGEST_AWAY_MS', to: '' }],
    test: unit('tests/core/reader/memory.test.ts', 'are rid of what was stored while the clock was wrong'),
  },
  {
    promise: 'Scripts in pages can’t reach the extension’s storage',
    changes: [
      {
        file: 'entrypoints/background/storage-access.ts',
        from: '[browser.storage.local, browser.storage.session]',
        to: '[browser.storage.session]',
      },
    ],
    test: unit('tests/entrypoints/background/storage-access.test.ts', 'is kept from scripts in pages'),
  },
  {
    promise: 'Storage that is always late sends nobody round and round',
    changes: [
      {
        file: 'browser/storage.ts',
        from: 'isOtherChoice({ oldValue, newValue }) && tellListeners()',
        to: 'newValue !== null && tellListeners()',
      },
    ],
    test: unit('tests/browser/storage.test.ts', 'that is always late is news once'),
  },
  {
    promise: 'Nothing of the page is observed',
    changes: [
      {
        file: 'entrypoints/notice/make-way.ts',
        from: 'this.#size.observe(chip)',
        to: 'this.#size.observe(document.documentElement)',
      },
    ],
    test: unit('tests/entrypoints/notice/controller.test.ts', 'observes itself and nothing of the page'),
  },
  {
    promise: 'A corrected detail is never what became of a claim, as long as anything else did',
    changes: [
      {
        file: 'core/claims/status.ts',
        from: "  'disputed',\n  'detail-corrected',",
        to: "  'detail-corrected',\n  'disputed',",
      },
    ],
    test: unit('tests/core/claims/status.test.ts', 'is no corrected detail as long as anything else became of it'),
  },
  {
    promise: 'A statement that was changed stands in no glance without what changed it',
    changes: [
      {
        file: 'core/dataset/lint/glance.ts',
        from: "if (status === 'as-reported' ||",
        to: "if (status !== 'withdrawn' ||",
      },
    ],
    test: unit('tests/core/dataset/lint-glance.test.ts', 'stands in no glance without the claim that reverses it'),
  },
  {
    promise: 'What became of a statement, as its glance has it, is about that statement',
    changes: [
      {
        file: 'core/dataset/lint/glance.ts',
        from: '.filter((id) => !about.has(id))',
        to: '.filter((id) => id === "")',
      },
    ],
    test: unit(
      'tests/core/dataset/lint-glance.test.ts',
      'rests on entries about that claim, and not about another one',
    ),
  },
  {
    promise: 'The chip says its words once a day on a site',
    changes: [
      {
        file: 'entrypoints/background/chip-words.ts',
        from: "if (settings.chipSays !== 'once') return settings.chipSays === 'always';",
        to: "if (settings.chipSays !== 'mark') return true;",
      },
    ],
    test: unit('tests/entrypoints/background/chip-words.test.ts', 'once a day on a site'),
  },
  {
    promise: 'One pair is open at a time',
    changes: [
      {
        file: 'core/claims/sections.ts',
        from: '(isOwn(what) || isOwn(id))',
        to: 'true',
      },
    ],
    test: unit('tests/core/claims/card.test.ts', 'is one pair at a time'),
  },
  {
    promise: 'A translation made of other English is not shown',
    changes: [
      {
        file: 'core/dataset/translation/translate.ts',
        from: 'return translation && translation.of === hashOfTexts(texts, sha256)',
        to: 'return translation && hashOfTexts(texts, sha256)',
      },
    ],
    test: unit(
      'tests/core/dataset/translation.test.ts',
      'leaves a record in English where its English has changed since',
    ),
  },
  {
    promise: 'A translation has the numbers of its English',
    changes: [
      {
        file: 'core/dataset/lint/translations.ts',
        from: '...numberFaults(from, to),',
        to: '',
      },
    ],
    test: unit('tests/core/dataset/translation.test.ts', 'are not those of'),
  },
  {
    promise: 'Statements are drawn when their view is opened, and not before',
    changes: [
      {
        file: 'core/profile/query.ts',
        from: "return isNarrowed(query) ? 'statements' : 'changes';",
        to: "return 'statements';",
      },
    ],
    test: e2e('statements.spec.ts', 'statements are drawn when their view is opened'),
  },
  {
    promise: 'Statements far from the window cost no layout',
    changes: [{ file: 'components/profile/profile.css', from: '    content-visibility: auto;\n', to: '' }],
    test: e2e('statements.spec.ts', 'statements far from the window are not laid out'),
  },
  {
    promise: 'No script of ours makes a frame long while the reader scrolls',
    changes: [
      {
        file: 'entrypoints/profile/menus.ts',
        from: "  document.addEventListener('pointerdown'",
        to: `  addEventListener('scroll', () => {
    for (const end = performance.now() + 80; performance.now() < end; );
  });
  document.addEventListener('pointerdown'`,
      },
    ],
    test: e2e('statements.spec.ts', 'no script of ours makes a frame long'),
  },
  {
    promise: 'The browser finds every statement',
    changes: [
      {
        file: 'components/profile/profile.css',
        from: '    content-visibility: auto;\n',
        to: '    content-visibility: hidden;\n',
      },
    ],
    test: e2e('statements.spec.ts', 'the browser finds every statement'),
  },
  {
    promise: 'The popup reads no statements and no changelog for those who have seen all',
    changes: [
      {
        file: 'browser/news.ts',
        from: 'if (seen === undefined || seen.version === version) return undefined;',
        to: 'if (seen === undefined) return undefined;',
      },
    ],
    test: unit('tests/browser/news.test.ts', 'reads nothing for those who look for the first time'),
  },
];
