// The workbench: its grid, its files, and sets of forms from the first cell to the marks of a check. One browser and one
// page serve all parts: opening the workbench takes longer than most of its tests.
import "./grid/editing";
import "./grid/files";
import "./forms/first-user";
import "./forms/review";
