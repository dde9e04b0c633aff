@echo off
rem Runs Chancery; builds it first when the jar is missing or older than the sources.
setlocal
set "home=%~dp0"
set "jar=%home%app\target\chancery.jar"
set "archive=%home%app\target\chancery.jsa"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo chancery: java: Java is missing ^(install Java 17 or newer, or set JAVA_HOME^) 1>&2
    exit /b 2
)
rem The class file format is the cheapest question that only Java 17 or newer answers.
"%java%" --add-opens=java.base/java.util.random=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
    echo chancery: java: this Java is too old ^(install Java 17 or newer, or set JAVA_HOME^) 1>&2
    exit /b 2
)
if exist "%home%core\src" (
    powershell -NoProfile -Command "$j=$env:jar; if (-not (Test-Path $j)) { exit 1 }; $t=(Get-Item $j).LastWriteTime; $s='pom.xml','core\pom.xml','core\src\main','app\pom.xml','app\src\main','samples' | ForEach-Object { Join-Path $env:home $_ }; if (Get-ChildItem $s -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
    if errorlevel 1 (
        echo chancery: building the program, once ... 1>&2
        pushd "%home%"
        call mvn -q -B -Dstyle.color=never -Dfast -Dmaven.test.skip=true package 1>&2
        if errorlevel 1 (
            popd
            echo chancery: mvn: the build failed ^(its messages stand above^) 1>&2
            exit /b 3
        )
        popd
        del /q "%archive%" >nul 2>&1
    )
)
rem Classes as this Java has laid them out before start faster (AppCDS); without the archive all goes as well, only slower.
rem An empty one is put there first, so that what cannot be made is not tried again and again; a build takes it away.
if not exist "%archive%" (
    (type nul >"%archive%") 2>nul && "%java%" -XX:ArchiveClassesAtExit="%archive%.new" -XX:+UseSerialGC -jar "%jar%" demo >nul 2>&1
    if exist "%archive%.new" move /y "%archive%.new" "%archive%" >nul 2>&1
)
rem Where little is done, the slower, stronger compiler would not pay for itself. How much these verbs are given cannot be told here.
set "tiers=-XX:TieredStopAtLevel=1"
set "heap=-XX:InitialRAMPercentage=1.6"
for %%v in (read ingest score) do if /i "%~1"=="%%v" set "tiers=-XX:+TieredCompilation"
if /i "%~1"=="recode" set "heap=-XX:InitialRAMPercentage=4 -XX:MaxTenuringThreshold=1"
"%java%" -XX:SharedArchiveFile="%archive%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC %heap% %tiers% -Dchancery.command="%~n0" -jar "%jar%" %*
exit /b %errorlevel%
