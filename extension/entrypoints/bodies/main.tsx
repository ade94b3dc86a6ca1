import { BodiesPage } from "../../bodies/bodies-page.tsx";
import { showScreen } from "../../design/screen.tsx";
import "../../panel/panel.css";
import "../../library/library.css";
import "../../bodies/bodies.css";

void showScreen(<BodiesPage />);
