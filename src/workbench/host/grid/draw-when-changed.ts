import type { Injector } from "@univerjs/core";
import { IRenderManagerService, Layer, type IRender, type Scene } from "@univerjs/preset-sheets-core";

/** Starts the render loop of a scene that has something to draw. */
const starts = new WeakMap<Scene, () => void>();

/**
 * Lets the grid rest while it shows what it should. Univer looks sixty times a second, for the sheet and for each of
 * its editors, whether there is something to draw, which costs a sixth of a processor for as long as the page is open.
 * Here a render loop ends with the frame that has nothing left to draw, and the next change starts it again.
 */
export function drawWhenChanged(injector: Injector): void {
  tellOfChanges();
  const renders = injector.get(IRenderManagerService);
  for (const render of renders.getRenderAll().values()) rest(render);
  renders.created$.subscribe(rest);
}

/** The subscriptions end with the render unit and its engine. */
function rest({ engine, scene, activated$ }: IRender): void {
  const draw = (): void => {
    scene.render();
  };
  let isActive = false;
  // The cell editor blinks its cursor while it is hidden, on a canvas without size.
  const start = (): void => {
    if (isActive && engine.width > 0 && engine.height > 0) engine.runRenderLoop(draw);
  };
  activated$.subscribe((active) => {
    isActive = active;
    if (!active) engine.stopRenderLoop(draw);
  });
  engine.endFrame$.subscribe(() => {
    // Without an argument this also ends the loop that Univer began itself.
    if (!scene.isDirty()) engine.stopRenderLoop();
  });
  engine.onTransformChange$.subscribeEvent(start);
  starts.set(scene, start);
}

const noteChange = Reflect.get(Layer.prototype, "makeDirty");

/** Univer has no event for a scene that has to be drawn again; each of them passes here. */
function tellOfChanges(): void {
  Layer.prototype.makeDirty = function (this: Layer, isDirty = true) {
    noteChange.call(this, isDirty);
    if (isDirty) starts.get(this.scene)?.();
    return this;
  };
}
