// The grid of the workbench and its files. One browser serves all parts: opening the workbench takes long.
import "./grid/editing";
import "./grid/files";
