import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { direction, locale } from '../../components/language/text.ts';
import { type LanguageLink, SiteFrame, type SiteFrameProps } from '../../components/site/SiteFrame.tsx';
import { escapeXml, joinHref, scriptJson } from '../../core/site/markup.ts';
import { languageFolder, relativeTo } from '../../core/site/paths.ts';

/** All that the pages of the site share. */
export interface Site extends Pick<SiteFrameProps, 'project' | 'version' | 'updated'> {
  /** English first. */
  languages: readonly string[];
}

export interface PageParts {
  /** Its folder in English. */
  folder: string;
  title: string;
  /** A line for search engines and previews. */
  description?: string | undefined;
  body: ComponentChild;
  /** Data in the words of schema.org. */
  schema?: object | undefined;
  /** Paths of the scripts that bring search and filters, where the page has some. */
  scripts?: readonly string[] | undefined;
  /** Paths of the dataset's files, by the name of their format. */
  files: Readonly<Record<string, string>>;
  /** Whether it is there in every language. */
  isTranslated?: boolean;
}

/** Writes a page in the language that the components speak. @returns its path, and its HTML */
export function pageOf(site: Site, parts: PageParts): [path: string, html: string] {
  const { folder, title, body, isTranslated = true } = parts;
  const language = isTranslated ? locale() : 'en';
  const from = `${languageFolder(language)}${folder}`;
  const to = (path: string) => relativeTo(from, path);
  const others = isTranslated ? site.languages : ['en'];
  const inLanguages: LanguageLink[] = others.map((each) => ({
    language: each,
    href: to(`${languageFolder(each)}${folder}`),
  }));
  const links = {
    start: to(languageFolder(language)),
    privacy: to('privacy/'),
    corrections: to('corrections/'),
    feed: to('feed.xml'),
    files: Object.fromEntries(Object.entries(parts.files).map(([format, path]) => [format, to(path)])),
  };
  const content = renderToString(
    <SiteFrame {...site} languages={inLanguages} links={links}>
      {body}
    </SiteFrame>,
  );
  const html = [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction()}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(title)}</title>`,
    ...(parts.description ? [`<meta name="description" content="${escapeXml(parts.description)}">`] : []),
    `<link rel="stylesheet" href="${to('style.css')}">`,
    `<link rel="icon" href="${to('icon.png')}" type="image/png">`,
    `<link rel="alternate" type="application/atom+xml" href="${links.feed}">`,
    ...alternates(site, folder, inLanguages),
    ...(site.project.site
      ? [`<link rel="canonical" href="${escapeXml(joinHref(site.project.site, `${from}index.html`))}">`]
      : []),
    ...(parts.schema ? [`<script type="application/ld+json">${scriptJson(parts.schema)}</script>`] : []),
    ...(parts.scripts ?? []).map((path) => `<script defer src="${to(path)}"></script>`),
    '</head>',
    `<body>${content}</body>`,
    '</html>',
    '',
  ];
  return [`${from}index.html`, html.join('\n')];
}

/** The same page in every language, for search engines: by the site's own address, once it has one. */
function alternates({ project }: Site, folder: string, links: readonly LanguageLink[]): string[] {
  if (links.length < 2) return [];
  const hrefOf = ({ language, href }: LanguageLink) =>
    project.site ? joinHref(project.site, `${languageFolder(language)}${folder}index.html`) : href;
  return links.flatMap((link) =>
    (link.language === 'en' ? ['en', 'x-default'] : [link.language]).map(
      (language) => `<link rel="alternate" hreflang="${language}" href="${escapeXml(hrefOf(link))}">`,
    ),
  );
}
