import type { RuleGuide } from '../rule.ts';

type Guide = Omit<RuleGuide, 'code' | 'severity' | 'title'>;

const validation = (code: string, title: string, guide: Guide): RuleGuide => ({
  code,
  severity: 'error',
  title,
  ...guide,
});

const advice = (code: string, title: string, guide: Guide): RuleGuide => ({
  ...validation(code, title, guide),
  severity: 'warning',
});

/** What validation refuses before any rule is asked (architecture, section 4), in the order of its steps. */
export const validationRules: readonly RuleGuide[] = [
  validation('file', 'Files are plain, well named and in their folder', {
    meaning:
      'A file lies in a folder that the library does not know, is a link, is too large, or has a name that an address cannot carry.',
    why: 'The file name becomes the address of the page. And a file that nobody expects would be lost without a word, so it is refused aloud.',
    example: { wrong: 'lessons/Count Again (2).mdx', right: 'lessons/count-again.mdx' },
    fix: 'Move the file into its folder and name it with small letters a to z, digits and single hyphens.',
  }),
  validation('portal', 'There is a portal.yaml', {
    meaning: 'The content folder has no portal.yaml.',
    why: 'That file says whose portal this is, and how often each kind of page is reviewed.',
    example: { wrong: 'content/lessons/', right: 'content/portal.yaml\ncontent/lessons/' },
    fix: 'Run npm run init, or copy portal.yaml from another library and change it.',
  }),
  validation('bytes', 'The text is plain UTF-8 without unseen characters', {
    meaning: 'The file is not UTF-8 text, is very large, or holds a character that nobody can see.',
    why: 'Unseen characters can turn words round, so that reader and machine see two different texts. They often come along when text is pasted.',
    example: { wrong: 'an unseen U+200B between two letters', right: 'the same two letters, typed anew' },
    fix: 'Delete the character at the place named, or paste the text again without formatting. Save the file with the encoding UTF-8.',
  }),
  validation('limits', 'The text is not nested or stretched without end', {
    meaning: 'Quotes or lists are nested very deeply, a table is very large, or one sign is repeated very often.',
    why: 'Nobody reads such a text, and a few kilobytes of it can stop the machine that reads it.',
    example: { wrong: '> > > > > > > > > > so said he', right: '> so said he' },
    fix: 'Use fewer levels, split the table, shorten the run.',
  }),
  validation('frontmatter', 'The fields can be read', {
    meaning: 'The block of fields between the two lines of hyphens cannot be read.',
    why: 'Fields are how pages are found, listed and reviewed. Where they are unclear, nothing is guessed.',
    example: { wrong: 'title: Count again: why and how', right: 'title: "Count again: why and how"' },
    fix: 'Put a value with a colon or another special sign in "double quotes", and line the fields up with spaces. npm run check -- --fix does the usual ones.',
  }),
  validation('schema', 'The fields are those of their kind, and filled as asked', {
    meaning: 'A field is missing, unknown, or filled with something that does not fit.',
    why: 'Each kind of entry has a few fields that its pages and lists rely on.',
    example: { wrong: 'outcome: good', right: 'outcome: success' },
    fix: 'Follow the message: it says what to write. The field guide lists every field.',
  }),
  validation('syntax', 'The text can be read', {
    meaning: 'From this place on the text cannot be read, mostly because of a < or a { that is meant as a sign.',
    why: 'In these files < and { begin components. A sign that begins nothing ends the reading.',
    example: { wrong: 'Keep it <5 degrees, see {table}.', right: 'Keep it under 5 degrees, see \\{table\\}.' },
    fix: 'Write &lt; and \\{ for the signs themselves, or use words. npm run check -- --fix does it.',
  }),
  validation('code', 'There is no program code in the text', {
    meaning:
      'Something in the text would be read as program code: curly braces, or a paragraph that begins with "import" or "export".',
    why: 'Entries are words. They are never run, whoever wrote them.',
    example: { wrong: 'import goods were late that week', right: 'Import goods were late that week' },
    fix: 'Write \\{ and \\} for braces, begin the paragraph with another word or a capital letter, delete hidden comments. npm run check -- --fix does it.',
  }),
  validation('component', 'Components are known and used as meant', {
    meaning: 'A component is misspelt, has an attribute that it does not take, or stands where it cannot.',
    why: 'Only a short list of components is let through, each with its own attributes.',
    example: { wrong: '<Callout type="tip">Look twice.</Callout>', right: '<Callout kind="tip">Look twice.</Callout>' },
    fix: 'Follow the message: it names the nearest component or attribute. Put components on lines of their own.',
  }),
  validation('link', 'Links are safe to follow', {
    meaning:
      'A link leads to something that is neither a web page, a mail address nor a page of this portal, or it has no words.',
    why: 'Other kinds of address can run code in the browser of a reader or hide where they lead.',
    example: { wrong: '[the form](file:///C:/form.doc)', right: '[the form](https://forms.example/13)' },
    fix: 'Write the full address with https://, or /lessons/some-name/ for a page of this portal.',
  }),
  validation('picture', 'Pictures are there and described', {
    meaning: 'A picture is missing, is not what its name says, or has no words for people who cannot see it.',
    why: 'Pictures are files beside the entry, so that nothing vanishes when another site changes. Their description is read aloud.',
    example: { wrong: '![](./board.png)', right: '![A board with three columns: waiting, doing, done](./board.png)' },
    fix: 'Put the file beside the entry and say in the square brackets what it shows.',
  }),
  validation('heading-level', 'Headings go down one level at a time', {
    meaning: 'A heading skips a level, or has one # like the title.',
    why: 'People who listen to a page move through it by its headings.',
    example: { wrong: '## What happened\n\n#### The second day', right: '## What happened\n\n### The second day' },
    fix: 'Begin with ##, then ###, then ####.',
  }),
  advice('markup', 'Tags are written as Markdown has them', {
    meaning:
      'The text holds a tag of HTML, or lines set in by four spaces, that are read, and that Markdown says in another way.',
    why: 'The text is read by people in its own file too, and by the editor: **words** is plainer there than a tag.',
    example: { wrong: 'This is <b>bold</b>.', right: 'This is **bold**.' },
    fix: 'Write what the message names. npm run check -- --fix does it. What says only how something looks can go.',
  }),
  advice('as-typed', 'Nothing is printed as it was typed without meaning it', {
    meaning:
      'Something stands in the text that other programs turn into a box, a picture, a link or a formula. Here it is printed as it was typed.',
    why: 'A reader sees the signs and wonders what is missing.',
    example: { wrong: 'Done :tada: and ==important==', right: 'Done 🎉 and <mark>important</mark>' },
    fix: 'Write what the message names instead. npm run check -- --fix does it where there is one answer.',
  }),
  advice('struck-out', 'Small numbers are not struck out by accident', {
    meaning: 'A number between two tildes comes out struck through, where a small lowered number was probably meant.',
    why: 'In a formula or a dose a struck-out number says the opposite of what was meant.',
    example: { wrong: 'H~2~O', right: 'H<sub>2</sub>O' },
    fix: 'Write <sub>2</sub>; npm run check -- --fix does it. To strike something out on purpose, use two tildes on each side.',
  }),
  validation('output', 'Only what is allowed is put out', {
    meaning: 'The page would hold something that is not on the list of what may be published.',
    why: 'This is the last of several walls. If you meet it with an ordinary text, the fault is ours.',
    example: { wrong: '(there is no ordinary text that does this)', right: 'Plain paragraphs, lists and components.' },
    fix: 'Simplify the text at this place, and tell the maintainer.',
  }),
  validation('unreadable', 'The text can be read in reasonable time', {
    meaning: 'Reading the file took too long or too much memory, or stopped the reader.',
    why: 'One file must not keep all others from being published.',
    example: { wrong: '| a | a | a | ... a table thousands of cells wide', right: '| a | b | c |' },
    fix: 'Look for long runs of one sign, deep nesting or a very wide table, and simplify them.',
  }),
  validation('picture-metadata', 'Pictures say nothing about who took them, where and when', {
    meaning: 'A picture file carries hidden notes: a place, a name, a camera, a comment.',
    why: 'A photograph of a defect can tell where somebody lives. The notes would stay in the history of the files for good.',
    example: {
      wrong: 'a photograph as the telephone saved it',
      right: 'the same photograph after npm run strip-images',
    },
    fix: 'Run npm run strip-images; the picture looks the same afterwards. Or take a screenshot of the picture and use that.',
  }),
];
