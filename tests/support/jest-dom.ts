import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Styles of Fluent UI slow down queries by role in jsdom: seconds on a busy machine.
configure({ asyncUtilTimeout: 120_000 });
