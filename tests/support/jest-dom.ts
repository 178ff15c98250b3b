import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Styles of Fluent UI make queries by role slow in jsdom: seconds on a busy machine. What takes longer hangs.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });
