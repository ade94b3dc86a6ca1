import { showScreen } from "../../design/screen.tsx";
import { OptionsPage } from "../../options/options-page.tsx";
import "../../options/options.css";

void showScreen(<OptionsPage />);
