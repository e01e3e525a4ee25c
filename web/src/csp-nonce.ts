/**
 * The page's policy allows only styles that carry its nonce. antd hands it to its own styles; helper libraries that
 * add a <style> of their own do not, so every style element a script creates is given it here.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

if (nonce && nonce !== '__CSP_NONCE__') {
  const create = document.createElement.bind(document);
  document.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}

export const cspNonce = nonce;
