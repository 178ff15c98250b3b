// The add-in in the workbench. One browser serves all parts: opening the workbench takes longer than most of its tests.
import "./pane/product";
import "./pane/office";
import "./pane/keyboard";
import "./pane/pane-keyboard";
import "./pane/accessibility";
