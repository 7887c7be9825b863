# shellcheck shell=bash
# shellcheck disable=SC2034,SC1111 # words.sh looks them up; Chinese has its own quotation marks
# The launcher's words in Chinese, by their English format.

CHINESE=(
  ["There is no command '%s'. ./crm --help lists them."]="没有命令“%s”。./crm --help 列出全部命令。"
  ["CRM_PORT_BASE must be a number from 1000 to 65000, not '%s'."]="CRM_PORT_BASE 必须是 1000 到 65000 的数字，而不是 %s。"
  ["CRM_DB_URL gives up encryption or the check of the server's certificate. Take encrypt and trustServerCertificate out, or allow it by CRM_DB_UNENCRYPTED=yes."]="CRM_DB_URL 放弃了加密或服务器证书校验。请去掉其中的 encrypt 和 trustServerCertificate，或设置 CRM_DB_UNENCRYPTED=yes 明确允许。"
  ["CRM_HEAP must be a size such as 512m or 4g, not '%s'."]="CRM_HEAP 必须是 512m、4g 这样的大小，而不是 %s。"
  ["CRM_HTTPS must be any, own or proxy, not '%s'."]="CRM_HTTPS 必须是 any、own 或 proxy，而不是 %s。"
  ["failed"]="失败"
  ["Building the application"]="构建应用"
  ["The build failed; the whole output is in %s"]="构建失败，完整输出见 %s"
  ["The build failed."]="构建失败。"
  ["There is no Java. Install a JDK 17 or newer (Debian: apt install openjdk-17-jdk)."]="找不到 Java。请安装 JDK 17 或更高版本（Debian：apt install openjdk-17-jdk）。"
  ["%s is a runtime without a compiler. Install a JDK 17 or newer (Debian: apt install openjdk-17-jdk)."]="%s 只是运行环境，没有编译器。请安装 JDK 17 或更高版本（Debian：apt install openjdk-17-jdk）。"
  ["Java %s is too old. Install a JDK 17 or newer, or set JAVA_HOME to one."]="Java %s 版本过低。请安装 JDK 17 或更高版本，或用 JAVA_HOME 指定。"
  ["There is no Maven. Install Maven 3.8 or newer (Debian: apt install maven)."]="找不到 Maven。请安装 Maven 3.8 或更高版本（Debian：apt install maven）。"
  ["Only %s MB are free in %s; %s MB are needed."]="磁盘剩余 %s MB（%s），需要 %s MB。"
  ["Another program uses port %s. Stop it, or choose other ports: CRM_PORT_BASE=19000 ./crm run"]="端口 %s 已被其他程序占用。请停止该程序，或改用其他端口：CRM_PORT_BASE=19000 ./crm run"
  ["That did not work; the whole output is in %s and the server's own log in %s"]="未能完成。完整输出见 %s，服务器日志见 %s"
  ["Fetching Payara Server %s"]="获取 Payara Server %s"
  ["Making the server's domain"]="创建服务器域"
  ["Setting it up (config/payara)"]="配置服务器域（config/payara）"
  ["Another ./crm command is at work in %s. Wait for it to end."]="另一个 ./crm 命令正在使用 %s，请等待其结束。"
  ["Starting the server"]="启动服务器"
  ["Stopping the server"]="停止服务器"
  ["Deploying the application"]="部署应用"
  ["Adding the tests' module to a copy of the EAR"]="在 EAR 副本中加入测试模块"
  ["Deploying the application with the tests' module"]="部署带测试模块的应用"
  ["Waiting for the first page"]="等待首页"
  ["The application does not answer at %s (last answer: %s). See ./crm logs"]="应用没有响应：%s（最后的应答：%s）。请查看 ./crm logs"
  ["  The server could not load the application: deploying it again"]="  服务器无法加载应用：正在重新部署"
  ["  The server runs without the application: starting it anew"]="  服务器正在运行，但应用未加载：正在重新启动"
  ["Keyuan CRM is running already (process %s): %s"]="客缘 CRM 已在运行（进程 %s）：%s"
  ["Its sources have changed since: ./crm deploy puts them into the running server."]="源代码已有改动：./crm deploy 可将其部署到运行中的服务器。"
  ["Keyuan CRM is ready after %s s: %s"]="客缘 CRM 已就绪，用时 %s 秒：%s"
  ["First log-in: user admin, one-time password %s (to be changed at log-in)."]="首次登录：用户 admin，一次性密码 %s（登录后须修改）。"
  ["Keyuan CRM is not running."]="客缘 CRM 未运行。"
  ["Keyuan CRM is not running. ./crm run starts it."]="客缘 CRM 未运行。./crm run 可启动。"
  ["Keyuan CRM is not running. ./crm run builds, starts and deploys."]="客缘 CRM 未运行。./crm run 可构建、启动并部署。"
  ["Process %s does not end."]="进程 %s 无法结束。"
  ["Keyuan CRM is running"]="客缘 CRM 正在运行"
  ["  address     %s (answers %s)"]="  地址      %s（应答 %s）"
  ["  process     %s, %s MB resident, up %s"]="  进程      %s，内存 %s MB，已运行 %s"
  ["  server      Payara %s, administration on 127.0.0.1:%s (user admin, password in %s)"]="  服务器    Payara %s，管理端口 127.0.0.1:%s（用户 admin，密码见 %s）"
  ["  database    %s"]="  数据库    %s"
  ["  database    embedded H2, %s"]="  数据库    内嵌 H2，%s"
  ["  data        %s"]="  数据目录  %s"
  ["  log         %s"]="  日志      %s"
  ["There is no log yet. ./crm run starts the server."]="还没有日志。./crm run 可启动服务器。"
  ["Use: ./crm logs [-f]"]="用法：./crm logs [-f]"
  ["Nothing has changed since the last deployment: %s"]="自上次部署以来没有改动：%s"
  ["Use: ./crm job NAME [key=value...]   ./crm jobs lists the names."]="用法：./crm job 作业名 [参数=值…]   ./crm jobs 列出全部作业。"
  ["Use: ./crm import KIND FILE [--check] [--verified]   The kinds are in docs/import.md."]="用法：./crm import 种类 文件 [--check] [--verified]   种类见 docs/import.md。"
  ["Use: ./crm demo foodmart"]="用法：./crm demo foodmart"
  ["The import of %s did not go through."]="%s 的导入没有完成。"
  ["FoodMart is there after %s s: %s"]="FoodMart 数据已导入，用时 %s 秒：%s"
  ["Building the demo data's exporter"]="构建演示数据导出程序"
  ["Writing FoodMart as import files"]="把 FoodMart 写成导入文件"
  ["Use: ./crm restore [--check] FILE   Backups are in %s."]="用法：./crm restore [--check] 文件   备份在 %s。"
  ["There is no readable file %s"]="文件不存在或不可读：%s"
  ["Nothing was restored, and the database in place is as it was."]="没有恢复任何内容，现有数据库保持原样。"
  ["Restored from %s"]="已从 %s 恢复"
  ["The former database is kept as %s"]="原数据库保留为 %s"
  ["The tests took %s s."]="测试用时 %s 秒。"
  ["The browser tests need %s. Install them, or name your Chromium in CRM_CHROMIUM."]="浏览器测试需要 %s。请安装，或用 CRM_CHROMIUM 指定 Chromium。"
  ["  Installing %s"]="  安装 %s"
  ["Installing needs root: run as root once: %s"]="安装需要 root 权限，请以 root 执行一次：%s"
  ["  Stopping the server of an earlier test run"]="  停止上次测试遗留的服务器"
  ["Building, with unit tests"]="构建并运行单元测试"
  ["Starting the tests' own server"]="启动测试专用服务器"
  ["Running container and browser tests"]="运行容器测试和浏览器测试"
  ["The container and browser tests could not be run."]="容器测试和浏览器测试未能运行。"
  ["Running the tests with a server of their own"]="用单独的服务器运行测试"
  ["The tests with a server of their own could not be run."]="使用单独服务器的测试未能运行。"
  ["Stopping the tests' server"]="停止测试服务器"
  ["No test left a report."]="没有任何测试报告。"
  ["Use: ./crm bench quick | pages [CUSTOMERS] | table | data [CUSTOMERS] | scope [ROUNDS] [CUSTOMERS] | stop"]="用法：./crm bench quick | pages [客户数] | table | data [客户数] | scope [轮数] [客户数] | stop"
  ["The data set could not be made; the whole output is in %s"]="数据集未能生成，完整输出见 %s"
  ["The quick benchmark took %s s."]="快速基准测试用时 %s 秒。"
  ["Port %s is held by %s"]="端口 %s 被进程 %s 占用"
  ["The number of customers must be from 1000 to 9999999, not '%s'."]="客户数量必须在 1000 到 9999999 之间，而不是 %s。"
  ["The number of rounds must be from 1 to 99, not '%s'."]="轮数必须在 1 到 99 之间，而不是 %s。"
  ["Making the data set: %s customers"]="生成数据集：%s 个客户"
  ["The data set is there after %s s: %s"]="数据集已生成，用时 %s 秒：%s"
)

crm_help() {
  cat <<'TEXT'
客缘 CRM（Keyuan CRM）

  ./crm run                      构建有改动的部分，启动服务器，显示地址
  ./crm stop                     停止服务器，数据保留
  ./crm status                   是否在运行、地址、内存、数据库
  ./crm logs [-f]                服务器日志，-f 持续显示
  ./crm deploy                   构建有改动的部分并部署到运行中的服务器
  ./crm test                     构建并运行全部测试：单元、容器、浏览器
  ./crm test 类名…               只运行这些容器或浏览器测试；其服务器保持运行
  ./crm bench quick              五分钟内：用 10000 个客户的新数据集测量各页面
  ./crm bench pages [客户数]     测量速度指标列出的各页面（1000000），并与上次比较
  ./crm bench table              各规模最近一次的结果并列显示
  ./crm bench data [客户数]      重新生成某一规模的独立数据集（1000000）
  ./crm bench scope [轮数]       测量数据范围的开销；./crm bench stop 停止其服务器

服务器运行时：
  ./crm jobs                     批处理作业、计划、上次运行
  ./crm job 作业名 [参数=值…]    启动作业并等待结束，例如 ./crm job tiering asOf=1998-12-01
  ./crm import 种类 文件 [--check] [--verified]
                                 导入 CSV 或 XLSX；--check 只检查，--verified 标为已核实
  ./crm demo foodmart            向空系统导入 FoodMart 演示数据
  ./crm backup                   运行备份作业并显示备份文件

  ./crm restore [--check] 文件   恢复备份，现有数据库保留在旁；--check 只校验文件

job、import、backup 的退出码：0 成功，1 失败，2 用法错误，3 服务器未运行，
4 作业已在运行，5 被停止，6 已导入但有被拒的行。

设置（环境变量）：
  CRM_PORT_BASE    端口起点（18000，测试 28000）：HTTP +80，HTTPS +81，管理 +48
  CRM_ADDRESS      监听地址（127.0.0.1）；0.0.0.0 对网络开放
  CRM_HTTPS        any、own（仅本服务器的 HTTPS）、proxy（HTTPS 终止于 CRM_PROXIES）
  CRM_PROXIES      可信的反向代理地址，其 X-Forwarded 头有效（none）
  CRM_DATA_DIR     数据库、附件、备份（.crm/data）
  CRM_HEAP         服务器内存（1g）
  CRM_DB_URL、CRM_DB_USER、CRM_DB_PASSWORD
                   使用 Microsoft SQL Server 代替内嵌数据库
  CRM_DB_UNENCRYPTED
                   设为 yes 时，允许 CRM_DB_URL 以不加密或不校验证书的方式连接其他机器
  CRM_STATE_DIR    服务器、密钥、日志（.crm）
  CRM_CHROMIUM     测试用浏览器（chromium）
  CRM_LANG         zh 或 en，默认随系统语言
  JAVA_HOME        使用的 JDK（17 或更高）

更多：README.zh-CN.md、docs/operations.md
TEXT
}
