/**
 * Pattern and Matcher.
 */
import { throwApex } from '../../runtime/exception.ts';
import { quoteRegex } from '../../runtime/regex.ts';
import { expandReplacement } from '../../runtime/regex-run.ts';
import type { CompiledRegex, RegexMatch } from '../../runtime/regex-run.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE, regexOf, required, strict, strictStatic, textList, usingRegex } from './support.ts';

/** A System.Pattern. */
export class PatternValue {
    static readonly apexName = 'System.Pattern';
    readonly regex: CompiledRegex;

    constructor(regex: CompiledRegex) {
        this.regex = regex;
    }

    toString(): string {
        return this.regex.pattern;
    }
}

/** A System.Matcher. Searches see only the region, whose ends count as ends of the text (anchoring bounds). */
class MatcherValue {
    static readonly apexName = 'System.Matcher';
    pattern: PatternValue;
    text: string;
    #from = 0;
    #to: number;
    #next = 0;
    /** Positions are those within the region. */
    #match: RegexMatch | null = null;
    #hitEnd = false;

    constructor(pattern: PatternValue, text: string) {
        this.pattern = pattern;
        this.text = text;
        this.#to = text.length;
    }

    get regionStart(): number {
        return this.#from;
    }

    get regionEnd(): number {
        return this.#to;
    }

    get hitEnd(): boolean {
        return this.#hitEnd;
    }

    region(from: number, to: number): this {
        if (from < 0 || to > this.text.length || from > to) {
            throwApex('System.StringException', 'Region index out of bounds');
        }
        this.#from = from;
        this.#to = to;
        this.#next = 0;
        this.#match = null;
        return this;
    }

    reset(text = this.text): this {
        this.text = text;
        return this.region(0, text.length);
    }

    #searched(): string {
        return this.text.slice(this.#from, this.#to);
    }

    find(): boolean {
        const searched = this.#searched();
        this.#match = this.#next > searched.length ? null : this.pattern.regex.find(searched, this.#next);
        return this.#found(searched);
    }

    findFrom(start: number): boolean {
        if (start < 0 || start > this.text.length) {
            throwApex('System.StringException', `Illegal start index: ${start}`);
        }
        this.reset();
        this.#next = start;
        return this.find();
    }

    matches(): boolean {
        this.#match = this.pattern.regex.matches(this.#searched());
        return this.#found(this.#searched());
    }

    lookingAt(): boolean {
        this.#match = this.pattern.regex.lookingAt(this.#searched());
        return this.#found(this.#searched());
    }

    #found(searched: string): boolean {
        if (!this.#match) {
            this.#hitEnd = true;
            this.#next = searched.length + 1;
            return false;
        }
        const [start, end] = [this.#match.starts[0] as number, this.#match.ends[0] as number];
        this.#hitEnd = end === searched.length;
        this.#next = end > start ? end : end + 1;
        return true;
    }

    #current(group: number): RegexMatch {
        if (!this.#match) {
            return throwApex('System.StringException', 'No match found');
        }
        if (group < 0 || group > this.pattern.regex.groupCount) {
            throwApex('System.StringException', `No group ${group}`);
        }
        return this.#match;
    }

    group(number: number): string | null {
        return this.#current(number).groups[number] ?? null;
    }

    start(group: number): number {
        const start = this.#current(group).starts[group] as number;
        return start < 0 ? start : start + this.#from;
    }

    end(group: number): number {
        const end = this.#current(group).ends[group] as number;
        return end < 0 ? end : end + this.#from;
    }

    replace(replacement: string, all: boolean): string {
        this.reset();
        let out = '';
        let from = 0;
        while (this.find()) {
            const match = this.#current(0);
            out += this.text.slice(from, match.starts[0]) + expandReplacement(this.pattern.regex, match, replacement);
            from = match.ends[0] as number;
            if (!all) {
                break;
            }
        }
        return out + this.text.slice(from);
    }

    usePattern(pattern: PatternValue): this {
        this.pattern = pattern;
        this.#match = null;
        return this;
    }

    toString(): string {
        return `java.util.regex.Matcher[pattern=${this.pattern} region=${this.#from},${this.#to} lastmatch=${this.#match?.groups[0] ?? ''}]`;
    }
}

function quoteReplacement(text: string): string {
    return text.replace(/[\\$]/g, '\\$&');
}

const PATTERN_DOC = `${REFERENCE}apex_classes_pattern_and_matcher_pattern_methods.htm`;

platformClass('System.Pattern', {
    doc: PATTERN_DOC,
    members: {
        'static System.Pattern compile(String regex)': (regex: string) => new PatternValue(regexOf(required(regex))),
        'static Boolean matches(String regex, String text)': strictStatic(
            (regex: string, text: string) => regexOf(regex).matches(text) !== null
        ),
        'static String quote(String text)': (text: string) => quoteRegex(required(text)),
        'System.Matcher matcher(String text)': strict(
            (self: PatternValue, text: string) => new MatcherValue(self, text)
        ),
        'String pattern()': (self: PatternValue) => self.regex.pattern,
        'List<String> split(String text)': strict((self: PatternValue, text: string) =>
            textList(self.regex.split(text, 0))
        ),
        'List<String> split(String text, Integer limit)': strict((self: PatternValue, text: string, limit: number) =>
            textList(self.regex.split(text, limit))
        )
    }
});

platformClass('System.Matcher', {
    doc: `${REFERENCE}apex_classes_pattern_and_matcher_matcher_methods.htm`,
    members: {
        'static String quoteReplacement(String text)': (text: string) => quoteReplacement(required(text)),
        'Boolean find()': (self: MatcherValue) => self.find(),
        'Boolean find(Integer start)': strict((self: MatcherValue, start: number) => self.findFrom(start)),
        'Boolean matches()': (self: MatcherValue) => self.matches(),
        'Boolean lookingAt()': (self: MatcherValue) => self.lookingAt(),
        'String group()': (self: MatcherValue) => self.group(0),
        'String group(Integer number)': strict((self: MatcherValue, number: number) => self.group(number)),
        'Integer groupCount()': (self: MatcherValue) => self.pattern.regex.groupCount,
        'Integer start()': (self: MatcherValue) => self.start(0),
        'Integer start(Integer group)': strict((self: MatcherValue, group: number) => self.start(group)),
        'Integer end()': (self: MatcherValue) => self.end(0),
        'Integer end(Integer group)': strict((self: MatcherValue, group: number) => self.end(group)),
        'System.Matcher region(Integer start, Integer end)': strict((self: MatcherValue, start: number, end: number) =>
            self.region(start, end)
        ),
        'Integer regionStart()': (self: MatcherValue) => self.regionStart,
        'Integer regionEnd()': (self: MatcherValue) => self.regionEnd,
        'String replaceAll(String replacement)': strict((self: MatcherValue, replacement: string) =>
            usingRegex(() => self.replace(replacement, true))
        ),
        'String replaceFirst(String replacement)': strict((self: MatcherValue, replacement: string) =>
            usingRegex(() => self.replace(replacement, false))
        ),
        'System.Matcher reset()': (self: MatcherValue) => self.reset(),
        'System.Matcher reset(String text)': strict((self: MatcherValue, text: string) => self.reset(text)),
        'System.Pattern pattern()': (self: MatcherValue) => self.pattern,
        'System.Matcher usePattern(System.Pattern pattern)': strict((self: MatcherValue, pattern: PatternValue) =>
            self.usePattern(pattern)
        ),
        'Boolean hitEnd()': (self: MatcherValue) => self.hitEnd,
        'Boolean hasAnchoringBounds()': () => true,
        'Boolean hasTransparentBounds()': () => false,
        'Boolean requireEnd()': unsupported,
        'System.Matcher useAnchoringBounds(Boolean on)': unsupported,
        'System.Matcher useTransparentBounds(Boolean on)': unsupported
    }
});
