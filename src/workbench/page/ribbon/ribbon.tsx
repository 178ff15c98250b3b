import type { Strings } from "../strings";
import type { RibbonButton, RibbonGroup } from "./read-manifest";

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  readonly isEnabled: boolean;
  readonly strings: Strings;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's groups as Excel draws them: large buttons with the group's label below. */
export function Ribbon({ groups, isEnabled, strings, onPress }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label={strings.ribbon} data-part>
      {groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <button
                key={button.id}
                type="button"
                className="ribbon-button"
                title={button.tip}
                disabled={!isEnabled}
                onClick={() => {
                  onPress(button);
                }}
              >
                <img src={button.icon} width={32} height={32} alt="" />
                {button.label}
              </button>
            ))}
          </div>
          <div className="ribbon-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}
