/** Parts of a page as the shell draws them: plain data, everything resolved. */
import type { ShownField } from '../backend.ts';

export interface DetailsPart {
    readonly kind: 'details';
    readonly sections: readonly { readonly label: string; readonly fields: readonly ShownField[] }[];
}

export interface ListPart {
    readonly kind: 'list';
    readonly label: string;
    readonly object: string;
    /** `standard:account`. */
    readonly icon: string;
    readonly total: number;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly id: string; readonly cells: readonly ShownField[] }[];
}

export interface ComponentPart {
    readonly kind: 'component';
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
}

export interface TabsPart {
    readonly kind: 'tabs';
    readonly tabs: readonly { readonly label: string; readonly parts: readonly Part[] }[];
}

/** Something the platform would show and this host does not. */
export interface UnsupportedPart {
    readonly kind: 'unsupported';
    readonly name: string;
}

export type Part = DetailsPart | ListPart | ComponentPart | TabsPart | UnsupportedPart;

export interface RegionModel {
    readonly name: string;
    readonly parts: readonly Part[];
}

export interface RecordPageModel {
    readonly object: string;
    readonly objectLabel: string;
    readonly icon: string;
    readonly recordId: string;
    readonly name: string;
    readonly highlights: readonly ShownField[];
    /** Buttons beside the name: actions of the layout that a component does without a window. */
    readonly actions: readonly ActionModel[];
    readonly regions: readonly RegionModel[];
}

export interface ActionModel {
    readonly name: string;
    readonly label: string;
    readonly component: string;
}

/** Records of an object, through one of its list views. */
export interface ListPageModel {
    readonly object: string;
    readonly label: string;
    readonly icon: string;
    /** Name of the list view that is shown. */
    readonly view: string;
    readonly views: readonly { readonly name: string; readonly label: string }[];
    /** Label of the field that decides the order. */
    readonly sortedBy: string;
    readonly list: ListPart;
}

export interface PlainPageModel {
    readonly label: string;
    readonly regions: readonly RegionModel[];
}

export interface NavigationTab {
    readonly label: string;
    readonly address: string;
    /** Object whose records the tab lists; null for other tabs. */
    readonly object: string | null;
    readonly icon: string;
}

/** A record page of the project that an administrator may activate. */
export interface RecordPageChoice {
    readonly object: string;
    readonly label: string;
    readonly isActive: boolean;
}

export interface ShellModel {
    /** Name of the company whose org it is. */
    readonly organization: string;
    readonly app: string;
    readonly appLabel: string;
    readonly tabs: readonly NavigationTab[];
    readonly apps: readonly { readonly name: string; readonly label: string }[];
    readonly users: readonly { readonly username: string; readonly name: string; readonly about: string }[];
    readonly user: { readonly username: string; readonly name: string; readonly about: string };
    readonly recordPages: readonly RecordPageChoice[];
    readonly themes: readonly { readonly name: string; readonly label: string }[];
    readonly theme: string;
}
