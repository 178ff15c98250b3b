import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Styles of Fluent UI slow down queries by role in jsdom: seconds on a busy machine.
configure({ asyncUtilTimeout: 120_000 });

// jsdom lays nothing out, so Fluent UI takes every element for a hidden one: a dialog finds no button to focus, and hides
// itself from queries by role 250 ms later. Elements get the two marks of a drawn one that Fluent UI looks at.
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 350, 700);
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
// In jsdom the page loses the focus with the focused element; in a browser it keeps it.
document.hasFocus = () => true;
