import { href } from '#src/lib/paths.ts';

/** Where the stylesheets of the feeds lie, below the base of the site. */
export const FEED_STYLES = { xsl: '/feed.xsl', css: '/feed.css' } as const;

/**
 * The transformation (XSLT 1.0) that shows a feed, RSS or Atom, as a page: what a feed is, its address, and its items
 * with their summaries. The stylesheet of the page is a file, as the content security policy wants it.
 */
export const feedXsl = (base: string, language: string): string => `<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" exclude-result-prefixes="atom">
<xsl:output method="html" encoding="utf-8" indent="no" doctype-system="about:legacy-compat"/>
<xsl:template match="/">
<html lang="${language}">
<head>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title><xsl:value-of select="rss/channel/title|atom:feed/atom:title"/> (feed)</title>
<link rel="stylesheet" href="${href(FEED_STYLES.css, base)}"/>
<link rel="icon" href="${href('/favicon.svg', base)}" type="image/svg+xml"/>
</head>
<body><main><xsl:apply-templates select="rss/channel|atom:feed"/></main></body>
</html>
</xsl:template>
<xsl:template match="channel|atom:feed">
<header>
<h1><xsl:value-of select="title|atom:title"/></h1>
<p><xsl:value-of select="description|atom:subtitle"/></p>
<p class="about"><b>This is a feed:</b> copy its address into a feed reader, and new articles come to you, without an account and without e-mail.</p>
<p><code><xsl:value-of select="atom:link[@rel='self']/@href"/></code></p>
<p><a href="{link|atom:link[@rel='alternate']/@href}">Read it on the site</a></p>
</header>
<xsl:apply-templates select="item|atom:entry"/>
</xsl:template>
<xsl:template match="item|atom:entry">
<article>
<p class="day"><xsl:value-of select="substring(pubDate, 6, 11)"/><xsl:value-of select="substring(atom:published, 1, 10)"/></p>
<h2><a href="{link|atom:link[@rel='alternate']/@href}"><xsl:value-of select="title|atom:title"/></a></h2>
<p><xsl:value-of select="description|atom:summary"/></p>
</article>
</xsl:template>
</xsl:stylesheet>
`;
