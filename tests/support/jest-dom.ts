import "@testing-library/jest-dom";

// Styles of Fluent UI make queries by role slow in jsdom: seconds on a busy machine.
jest.setTimeout(30_000);
