/** Scripts beside the page: in a world of their own they see every element, which synthetic shadow hides from the page. */
import type { CDPSession, Page } from 'playwright-core';

export interface IsolatedWorld {
    /** Evaluates an expression; promises are waited for. @throws Error with what the script threw */
    evaluate(expression: string): Promise<unknown>;
    close(): Promise<void>;
}

/** Opens a world beside a page; it ends with the page's document. */
export async function isolatedWorld(page: Page, worldName: string): Promise<IsolatedWorld> {
    const client: CDPSession = await page.context().newCDPSession(page);
    const { frameTree } = await client.send('Page.getFrameTree');
    const { executionContextId } = await client.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName
    });
    return {
        async evaluate(expression) {
            const answer = await client.send('Runtime.evaluate', {
                contextId: executionContextId,
                expression,
                awaitPromise: true,
                returnByValue: true
            });
            if (answer.exceptionDetails) {
                throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
            }
            return answer.result.value;
        },
        close: () => client.detach()
    };
}
