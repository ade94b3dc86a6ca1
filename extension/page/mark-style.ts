import { MARKS } from "../messages.ts";

/**
 * The style of the marks in any page, light or dark: dark words on amber with an underline that stands out from both.
 * Inserted beside the page's own styles, never into the page.
 */
export const MARK_STYLE = `
::highlight(${MARKS.current}){background-color:#FFE08A;color:#1F1700;text-decoration:underline 2px solid #B36B00}
::highlight(${MARKS.sibling}){text-decoration:underline 1.5px solid #5B78C7}
::highlight(${MARKS.approximate}){text-decoration:underline 2px dashed #B36B00}
@media (forced-colors:active){::highlight(${MARKS.current}){background-color:Mark;color:MarkText}}
`;
