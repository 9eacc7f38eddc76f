import { z } from 'astro/zod';
import { addressFaults } from '#src/lib/site-address.ts';
import { day, line, ref, webAddress } from './fields.ts';

const sitePath = () =>
  z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, { error: 'Write a path of this site with a slash at both ends, such as "/about/".' });

const link = () =>
  z.strictObject({
    label: line(40).describe('What the link is called.'),
    path: sitePath().describe('The page of this site it leads to.'),
  });

const part = () =>
  z.strictObject({
    heading: line(90).describe('A sentence that heads the part.'),
    text: line(1200).describe('The part itself: plain text, a paragraph.'),
  });

const secureAddress = (scheme: RegExp, error: string) => z.string().regex(scheme, { error });

/** Where a flaw in the site's security can be told, as RFC 9116 wants it. */
const security = () =>
  z.strictObject({
    contact: secureAddress(
      /^(https:\/\/|mailto:[^@\s]+@|tel:\+?[\d-]+$)\S*$/,
      'Write an address such as "mailto:security@example.org" or "https://example.org/security/".',
    ).describe('Where somebody can report a flaw in the security of the site.'),
    expires: day().describe('Day after which this can no longer be relied on; at most a year ahead.'),
  });

/** A counter of visits that the agency hosts itself. */
const analytics = () =>
  z.strictObject({
    script: secureAddress(
      /^(\/(?!\/)[\w./-]+|https:\/\/[a-z0-9.-]+(:\d+)?\/[\w./-]+)$/,
      'Write a path of this site such as "/count.js", or an address such as "https://stats.example.org/script.js".',
    ).describe('The script: a file in public/, or an address of your own server. It is loaded on every page.'),
    attributes: z
      .record(
        z.string().regex(/^data-[a-z0-9-]+$/, { error: 'Name an attribute that starts with "data-".' }),
        line(200),
      )
      .default({})
      .describe('What the script reads from its own tag, such as "data-website-id".'),
  });

/** The CMS, Sveltia CMS, and the repository it writes to. */
const cms = () =>
  z.strictObject({
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'Write the owner and the name, such as "agency/articles".' })
      .describe('Owner and name of the repository on GitHub.'),
    branch: line(100).default('main').describe('Branch that is edited, and built when something is saved.'),
    signIn: secureAddress(/^https:\/\/\S+$/, 'Write an address that starts with https://.')
      .optional()
      .describe('Address of your own sign-in service. Without it, editors sign in with an access token.'),
  });

export const siteSchema = z
  .strictObject({
    agency: line(60).describe('Name of the agency.'),
    name: line(60).describe('Name of the publication.'),
    description: line(220).describe('What the publication is, in a sentence.'),
    subject: line(60).describe('What it is about, as a sentence goes on after "questions about": "Django work".'),
    address: webAddress()
      .superRefine((address, context) => {
        for (const message of addressFaults(address)) context.addIssue({ code: 'custom', message });
      })
      .describe('Address of the home page, such as "https://example.org" or "https://example.org/guide/".'),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: 'Write a language as "en" or "en-GB".' })
      .describe('Language of the site, such as "en".'),
    publisher: ref('authors').describe('The author entry of the agency.'),
    lead: ref('articles').describe('The article the home page leads with.'),
    navigation: z.array(link()).min(1).describe('The links of the header, in order.'),
    footer: z.array(link()).default([]).describe('More links, in the footer.'),
    callToAction: z
      .strictObject({
        text: line(120).describe('The one line that invites a reader to get in touch.'),
        label: line(40).describe('What the button says.'),
        url: webAddress().describe('Where the button leads.').meta({ label: 'Address' }),
      })
      .describe('The invitation at the end of pages.'),
    social: z
      .array(
        z.strictObject({
          label: line(40).describe('Name of the network.'),
          url: webAddress().describe('The page of the agency there.').meta({ label: 'Address' }),
        }),
      )
      .default([])
      .describe('Pages of the agency elsewhere.'),
    security: security()
      .optional()
      .describe('Published as /.well-known/security.txt (RFC 9116); without it there is no such file.'),
    analytics: analytics()
      .optional()
      .describe(
        'A script that counts visits, hosted by the agency. Off unless it is given; it may then send what it counts to its own host, and to no other.',
      ),
    cms: cms()
      .optional()
      .describe('Puts the CMS at /admin/: forms for every file. Without it there is no such page.')
      .meta({ label: 'CMS' }),
    about: z.array(part()).min(1).describe('The parts of the page "About".'),
    accessibility: z
      .array(part())
      .default([])
      .describe('The parts of the page "Accessibility": what was tested, how, and what does not work yet.'),
  })
  .describe('What is true of the whole site: whose it is, where it lives, what it offers.');

export type Site = z.output<typeof siteSchema>;
