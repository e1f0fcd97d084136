const thisMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Leads into the editor where there is one: on the machine that the portal was started on.
 * A link's `data-editor` is its other target there; an element with `data-editor-only` is shown there.
 * Everywhere else, and without script, links lead to the ways to share that need no editor.
 */
export function leadToEditor(root: ParentNode, hostname: string): void {
  if (!thisMachine.test(hostname)) return;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-editor]'))
    link.href = link.dataset['editor'] ?? '';
  for (const element of root.querySelectorAll<HTMLElement>('[data-editor-only]')) element.hidden = false;
}
