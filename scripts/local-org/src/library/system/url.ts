/**
 * Url and PageReference.
 */
import { throwApex } from '../../runtime/exception.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE, required, strict } from './support.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

/** The My Domain of every local org. */
const ORG_DOMAIN = 'https://local-org.my.salesforce.com';

/** A System.Url, with its parts as written, as java.net.URL keeps them. */
class UrlValue {
    static readonly apexName = 'System.Url';
    readonly protocol: string;
    readonly userInfo: string | null;
    readonly host: string;
    readonly port: number;
    readonly path: string;
    readonly query: string | null;
    readonly ref: string | null;

    /** @throws System.StringException `no protocol: …` */
    constructor(text: string) {
        const match =
            /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/(?:([^@/?#]*)@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(
                text
            );
        if (!match) {
            throwApex('System.StringException', `no protocol: ${text}`);
        }
        const [, protocol, userInfo, host, port, path, query, ref] = match as RegExpExecArray;
        this.protocol = (protocol as string).toLowerCase();
        this.userInfo = userInfo ?? null;
        this.host = host ?? '';
        this.port = port === undefined ? -1 : Number(port);
        this.path = path ?? '';
        this.query = query ?? null;
        this.ref = ref ?? null;
    }

    get authority(): string {
        const user = this.userInfo === null ? '' : `${this.userInfo}@`;
        return `${user}${this.host}${this.port < 0 ? '' : `:${this.port}`}`;
    }

    get file(): string {
        return this.query === null ? this.path : `${this.path}?${this.query}`;
    }

    sameFile(other: UrlValue): boolean {
        return this.toString().split('#')[0] === other.toString().split('#')[0];
    }

    apexEquals(other: unknown): boolean {
        return other instanceof UrlValue && other.toString() === this.toString();
    }

    apexHash(): unknown {
        return `U${this}`;
    }

    toString(): string {
        return `${this.protocol}://${this.authority}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
    }
}

platformClass('System.Url', {
    doc: `${REFERENCE}apex_methods_system_url.htm`,
    members: {
        'new(String text)': (text: string) => new UrlValue(required(text)),
        'new(System.Url context, String text)': (context: UrlValue, text: string) =>
            new UrlValue(new URL(required(text, 2), required(context).toString()).toString()),
        'new(String protocol, String host, String file)': (protocol: string, host: string, file: string) =>
            new UrlValue(`${required(protocol)}://${required(host, 2)}${required(file, 3)}`),
        'new(String protocol, String host, Integer port, String file)': (
            protocol: string,
            host: string,
            port: number,
            file: string
        ) => new UrlValue(`${required(protocol)}://${required(host, 2)}:${required(port, 3)}${required(file, 4)}`),
        'static System.Url getCurrentRequestUrl()': unsupported,
        'static System.Url getOrgDomainUrl()': () => new UrlValue(ORG_DOMAIN),
        'static System.Url getSalesforceBaseUrl()': unsupported,
        'static String getFileFieldURL(String record, String field)': unsupported,
        'String getAuthority()': (self: UrlValue) => self.authority,
        'Integer getDefaultPort()': (self: UrlValue) => DEFAULT_PORTS[self.protocol] ?? -1,
        'String getFile()': (self: UrlValue) => self.file,
        'String getHost()': (self: UrlValue) => self.host,
        'String getPath()': (self: UrlValue) => self.path,
        'Integer getPort()': (self: UrlValue) => self.port,
        'String getProtocol()': (self: UrlValue) => self.protocol,
        'String getQuery()': (self: UrlValue) => self.query,
        'String getRef()': (self: UrlValue) => self.ref,
        'String getUserInfo()': (self: UrlValue) => self.userInfo,
        'Boolean sameFile(System.Url other)': strict((self: UrlValue, other: UrlValue) => self.sameFile(other)),
        'String toExternalForm()': (self: UrlValue) => self.toString()
    }
});

/** A System.PageReference: an address with parameters; nothing renders it. */
export class PageReferenceValue {
    static readonly apexName = 'System.PageReference';
    readonly parameters = new ApexMap(runtimeType('Map<String,String>'));
    readonly headers = new ApexMap(runtimeType('Map<String,String>'));
    anchor: string | null;
    redirect = false;
    readonly #path: string;

    constructor(url: string) {
        const [address = '', anchor] = url.split('#') as [string, string?];
        const [path = '', query = ''] = address.split(/\?([^]*)/);
        this.#path = path;
        this.anchor = anchor ?? null;
        for (const [name, value] of new URLSearchParams(query)) {
            this.parameters.put(name, value);
        }
    }

    get url(): string {
        const entries = [...this.parameters.entries()].map(({ key, value }): [string, string] => [
            String(key),
            String(value ?? '')
        ]);
        const query = new URLSearchParams(entries).toString();
        return `${this.#path}${query && `?${query}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }

    toString(): string {
        return `System.PageReference[${this.url}]`;
    }
}

platformClass('System.PageReference', {
    doc: `${REFERENCE}apex_system_pagereference.htm`,
    members: {
        'new(String url)': (url: string) => new PageReferenceValue(required(url)),
        'new(SObject record)': (record: { id: string | null }) =>
            new PageReferenceValue(`/${required(record).id ?? ''}`),
        'static System.PageReference forResource(String name)': unsupported,
        'static System.PageReference forResource(String name, String path)': unsupported,
        'String getAnchor()': (self: PageReferenceValue) => self.anchor,
        'Blob getContent()': unsupported,
        'Blob getContentAsPDF()': unsupported,
        'Map<String, System.Cookie> getCookies()': unsupported,
        'Map<String, String> getHeaders()': (self: PageReferenceValue) => self.headers,
        'Map<String, String> getParameters()': (self: PageReferenceValue) => self.parameters,
        'Boolean getRedirect()': (self: PageReferenceValue) => self.redirect,
        'String getUrl()': (self: PageReferenceValue) => self.url,
        'System.PageReference setAnchor(String anchor)': (self: PageReferenceValue, anchor: string | null) => {
            self.anchor = anchor;
            return self;
        },
        'void setCookies(List<System.Cookie> cookies)': unsupported,
        'System.PageReference setRedirect(Boolean redirect)': strict((self: PageReferenceValue, redirect: boolean) => {
            self.redirect = redirect;
            return self;
        }),
        'System.PageReference setRedirectCode(Integer code)': unsupported
    }
});
