; Plenum's installer for Windows, made with Inno Setup 6 on the bundle in dist\plenum:
;     iscc /DVersion=0.1.0 tools\bundle\windows\plenum.iss
; docs/packaging.md tells what a double click opens, and why.

#ifndef Version
  #error Say which version this is: iscc /DVersion=0.1.0
#endif
#define Program "plenum-window.exe"

[Setup]
AppId=Plenum
AppName=Plenum
AppVersion={#Version}
AppPublisher=Plenum
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Plenum
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\..\LICENSE
OutputDir=..\..\..\dist
OutputBaseFilename=plenum-{#Version}-setup
SetupIconFile=..\icons\plenum.ico
UninstallDisplayIcon={app}\{#Program}
WizardStyle=modern

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
nb.Open=Åpne i Plenum
en.Open=Open in Plenum

[Files]
Source: "..\..\..\dist\plenum\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Plenum"; Filename: "{app}\{#Program}"

[Registry]
; A folder has "Open in Plenum" in its menu; a double click opens it in the Explorer as ever.
Root: HKA; Subkey: "Software\Classes\Directory\shell\Plenum"; ValueType: string; ValueData: "{cm:Open}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\Plenum"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Program}"
Root: HKA; Subkey: "Software\Classes\Directory\shell\Plenum\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
; A JSON file has Plenum below "Open with"; what opens it by a double click stays as it was.
Root: HKA; Subkey: "Software\Classes\Plenum.Seminar"; ValueType: string; ValueData: "Seminar"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Plenum.Seminar\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program}"
Root: HKA; Subkey: "Software\Classes\Plenum.Seminar\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: none; ValueName: "Plenum.Seminar"; Flags: uninsdeletevalue
