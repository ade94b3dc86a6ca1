import { showScreen } from "../../design/screen.tsx";
import { WelcomePage } from "../../welcome/welcome-page.tsx";
import "../../panel/panel.css";
import "../../welcome/welcome.css";

void showScreen(<WelcomePage />);
