import { serveTasks } from "./task-server";
import * as tasks from "./tasks/tasks";

// What child processes run; see processes.ts.
serveTasks(tasks);
