/** What proves that a form was sent from a page of ours; the first field, so that it is known before any file comes. */
export const Csrf = ({ value }: { readonly value: string }) => <input type="hidden" name="_csrf" value={value} />
