import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Styles of Fluent UI slow down queries by role in jsdom: seconds on a busy machine. Beyond this a test hangs.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });
